// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.ColumnReferences;
import io.rockform.query.Relations;
import io.rockform.schema.Column;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps back what would break a view or materialized view that the model still has. StarRocks drops and renames what is read
 * without a word: views then fail when they are asked, materialized views become inactive (recorded views/alter drop base,
 * mv-impact/drop *). So a table, view or column that a declared query reads is not dropped, which is a finding; that it is
 * renamed while a query has its former name is one too.
 */
public final class BrokenReaders {
    private static final String REMEDY =
            "change or drop what reads it in the model, too; or drop it in a revision written by hand";

    private final Schema declared;
    private final ServerProfile profile;
    private final String database;
    private final Relations relations;
    private final List<Operation> kept = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ObjectName, Set<ObjectName>> read = new HashMap<>();
    private Schema schema;

    private BrokenReaders(Schema before, Schema declared, ComparisonContext context) {
        this.schema = before;
        this.declared = declared;
        this.profile = context.profile();
        this.database = context.database();
        this.relations = SchemaRelations.of(declared, database, profile.version());
    }

    /**
     * The comparison without the drops that would break what is declared.
     *
     * @param comparison its operations begin with {@code before}
     */
    public static Comparison keptWhole(
            Comparison comparison, Schema before, Schema declared, ComparisonContext context) {
        if (comparison.operations().stream().noneMatch(BrokenReaders::takesAway)) {
            // Most comparisons take nothing away; then no query needs to be parsed.
            return comparison;
        }
        BrokenReaders readers = new BrokenReaders(before, declared, context);
        comparison.operations().forEach(readers::follow);
        List<Finding> findings = new ArrayList<>(comparison.findings());
        findings.addAll(readers.findings);
        return new Comparison(readers.kept, findings);
    }

    private static boolean takesAway(Operation operation) {
        return isDrop(operation)
                || operation instanceof DropColumn
                || operation instanceof RenameColumn
                || operation instanceof RenameTable
                || operation instanceof RenameMaterializedView;
    }

    private static boolean isDrop(Operation operation) {
        return operation instanceof DropTable
                || operation instanceof DropView
                || operation instanceof DropMaterializedView;
    }

    private void follow(Operation operation) {
        Optional<Finding> finding = takesAway(operation) ? broken(operation) : Optional.empty();
        finding.ifPresent(findings::add);
        if (finding.isEmpty() || isRename(operation)) {
            kept.add(operation);
            schema = SchemaChange.apply(schema, operation, profile);
        }
    }

    private static boolean isRename(Operation operation) {
        return !isDrop(operation) && !(operation instanceof DropColumn);
    }

    private Optional<Finding> broken(Operation operation) {
        if (operation instanceof DropColumn drop) {
            return column(drop.table(), drop.column(), "column " + drop.column(), "not declared");
        }
        if (operation instanceof RenameColumn rename) {
            return column(rename.table(), rename.column(), "name of column " + rename.column(), rename.newName());
        }
        ObjectName name = operation.target();
        SchemaObject object = name == null ? null : schema.find(name).orElse(null);
        if (object == null || declared.find(object.name()).isPresent()) {
            return Optional.empty();
        }
        if (operation instanceof RenameTable rename) {
            return object(object, "name", rename.newName());
        }
        return operation instanceof RenameMaterializedView rename
                ? object(object, "name", rename.newName())
                : object(object, SchemaComparison.kind(object), "not declared");
    }

    private Optional<Finding> object(SchemaObject object, String attribute, String wanted) {
        List<SchemaObject> readers = readersOf(object.name());
        return readers.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(object.name(), attribute, object.name().name(), wanted, readers));
    }

    /** A star reads what there is; only a query that names the column needs it. */
    private Optional<Finding> column(ObjectName name, String column, String attribute, String wanted) {
        Table table = schema.table(name).orElse(null);
        if (table == null
                || declared.table(name).flatMap(found -> found.column(column)).isPresent()) {
            return Optional.empty();
        }
        List<String> columns = table.columns().stream().map(Column::name).toList();
        Relations before = new Relations(
                database, relation -> relation.equals(name) ? Optional.of(columns) : relations.columns(relation));
        List<SchemaObject> readers = readersOf(name).stream()
                .filter(reader -> ObjectQuery.of(reader)
                        .filter(query -> isNaming(query, name, column, before))
                        .isPresent())
                .toList();
        return readers.isEmpty() ? Optional.empty() : Optional.of(finding(name, attribute, column, wanted, readers));
    }

    private boolean isNaming(String query, ObjectName table, String column, Relations before) {
        try {
            ColumnReferences there = ColumnReferences.of(query, before);
            return there.isCertain()
                    && there.read(table, column)
                    && !ColumnReferences.of(query, relations).isCertain();
        } catch (RockformException unreadable) {
            return false;
        }
    }

    /** @param former the name that is taken away */
    private static Finding finding(
            ObjectName object, String attribute, String former, String wanted, List<SchemaObject> readers) {
        String names = readers.stream()
                .map(reader -> SchemaComparison.kind(reader) + " " + reader.name())
                .collect(Collectors.joining(", "));
        boolean renamed = !wanted.equals("not declared");
        return new Finding(
                object,
                attribute,
                renamed ? former : "there",
                wanted,
                names + (renamed ? " still has the former name" : " still reads it")
                        + ", and StarRocks would break what reads it without a word",
                renamed ? "give what reads it the new name in the model, too" : REMEDY);
    }

    /** What the model has and reads it. */
    private List<SchemaObject> readersOf(ObjectName relation) {
        return declared.objects().values().stream()
                .filter(object -> read.computeIfAbsent(object.name(), name -> ObjectQuery.relations(object, database))
                        .contains(relation))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.DdlStatement.AlterTable;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableOperation;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the clauses of one ALTER TABLE do together (facts 6.1; recorded combine-*). They are looked at one after the other, and
 * the first that StarRocks carries out by itself ends it: all others are silently lost.
 */
public final class ClauseSequence {
    private final ServerProfile profile;
    private final String database;
    private final ObjectName name;
    private final Schema original;
    private Schema schema;
    private final List<Operation> operations = new ArrayList<>();
    /** Columns whose type was changed: until the job is done they stand under another name. */
    private final Set<String> shadowed = new HashSet<>();
    /** Whether everything so far can be done by metadata alone. */
    private boolean fast = true;

    private ClauseSequence(ObjectName name, Schema schema, ServerProfile profile, String database) {
        this.name = name;
        this.original = schema;
        this.schema = schema;
        this.profile = profile;
        this.database = database;
    }

    /**
     * What is carried out, and what it leads to.
     *
     * @param clauses those that are not lost
     * @param operations what they do
     * @param after the schema that they lead to
     */
    public record Result(List<AlterTableClause> clauses, List<Operation> operations, Schema after) {
        public Result {
            clauses = List.copyOf(clauses);
            operations = List.copyOf(operations);
        }
    }

    /**
     * Follows the clauses of a statement.
     *
     * @param schema what the statement meets
     * @param database the default database's name
     * @throws OperationRefused if the clauses do not go together, or one of them is refused
     */
    public static Result of(AlterTable statement, Schema schema, ServerProfile profile, String database) {
        refuseConflicts(statement, profile);
        return new ClauseSequence(statement.table(), schema, profile, database).follow(statement.clauses());
    }

    /**
     * Looks only at the kinds of the clauses, as the grammar and the analysis do before anybody looks at the table.
     *
     * @throws OperationRefused if they do not go together
     */
    public static void refuseConflicts(AlterTable statement, ServerProfile profile) {
        for (AlterTableClause clause : statement.clauses()) {
            if (clause instanceof AlterTableClause.ModifyColumnComment comment
                    && !profile.has(Feature.MODIFY_COLUMN_COMMENT)) {
                throw Refusals.refused(
                        statement.table(),
                        "Getting syntax error. Detail message: No viable statement for input 'MODIFY COLUMN "
                                + comment.column() + " COMMENT'.");
            }
        }
        AlterKind.check(statement.table(), statement.clauses(), profile);
    }

    private Result follow(List<AlterTableClause> clauses) {
        for (AlterTableClause clause : clauses) {
            // Whether ORDER BY names all columns is asked of the table as it was.
            List<Operation> next = operations(clause, clause instanceof AlterTableClause.OrderBy ? original : schema);
            boolean sortKey = next.size() == 1 && next.get(0) instanceof TableOperation.SetSortKey;
            if (clauses.size() > 1 && profile.has(Feature.LOST_CLAUSES_REFUSED)) {
                refuseToLose(clause, sortKey);
            }
            next.forEach(this::check);
            boolean alone = clause instanceof AlterTableClause.ModifyColumnComment && clauses.size() > 1;
            if (alone) {
                return only(clause, operations(clause, original));
            }
            next.forEach(this::apply);
            if (next.size() == 1 && next.get(0) instanceof TableOperation.SetSortKey sort && clauses.size() > 1) {
                return only(clause, List.of(byPosition(sort)));
            }
        }
        return new Result(clauses, operations, schema);
    }

    /** 4.1 says so where older versions lose clauses. */
    private void refuseToLose(AlterTableClause clause, boolean sortKey) {
        if (sortKey) {
            throw Refusals.refused(name, "MODIFY SORT KEY COLUMNS can not be combined with other alter operations");
        }
        if (clause instanceof AlterTableClause.ModifyColumnComment) {
            throw Refusals.refused(name, "MODIFY COLUMN COMMENT can not be combined with other alter operations");
        }
    }

    private List<Operation> operations(AlterTableClause clause, Schema on) {
        return DdlOperations.of(new AlterTable(name, List.of(clause)), on);
    }

    private Result only(AlterTableClause clause, List<Operation> alone) {
        Schema after = original;
        for (Operation operation : alone) {
            after = changed(after, operation);
        }
        return new Result(List.of(clause), alone, after);
    }

    private Schema changed(Schema before, Operation operation) {
        return SchemaChange.apply(before, operation, profile, database);
    }

    /** The sort key is kept as places in the columns of the clauses before, which are then lost (recorded modify move + sort key). */
    private TableOperation.SetSortKey byPosition(TableOperation.SetSortKey sort) {
        List<Column> now = schema.table(name).orElseThrow().columns();
        List<Column> before = original.table(name).orElseThrow().columns();
        List<String> columns = new ArrayList<>();
        for (String wanted : sort.columns()) {
            for (int index = 0; index < now.size(); index++) {
                if (now.get(index).isNamed(wanted) && index < before.size()) {
                    columns.add(before.get(index).name());
                }
            }
        }
        return new TableOperation.SetSortKey(name, columns);
    }

    private void check(Operation operation) {
        if (operation instanceof ColumnOperation.AddColumn add) {
            again(add.column().name());
            ColumnPosition position = add.position();
            if (position != null && position.after() != null) {
                visible(position.after(), "does not found");
            }
        } else if (operation instanceof ColumnOperation.ModifyColumn modify) {
            visible(modify.column().name(), "does not exists");
        } else if (operation instanceof TableOperation.SetSortKey sort) {
            sort.columns().forEach(column -> visible(column, "not exists"));
        } else if (operation instanceof TableOperation.ReorderColumns reorder && !isPrimary()) {
            reorder.columns().forEach(column -> visible(column, "not exists"));
        } else if (operation instanceof ColumnOperation.AddField && !fast) {
            throw needsEvolution("Add");
        } else if (operation instanceof ColumnOperation.DropField && !fast) {
            throw needsEvolution("Drop");
        }
    }

    private boolean isPrimary() {
        TableKey key = original.table(name).map(Table::key).orElse(null);
        return key != null && key.model() == KeyModel.PRIMARY;
    }

    /** Only by metadata alone a column can go and come again at once (recorded alter-*&#47;drop and add same). */
    private void again(String column) {
        Table before = original.table(name).orElse(null);
        Optional<Column> old = before == null ? Optional.empty() : before.column(column);
        boolean dropped = old.isPresent()
                && schema.table(name).flatMap(table -> table.column(column)).isEmpty();
        if (dropped && !evolves(before)) {
            Column shown = old.orElseThrow();
            String text = "`" + shown.name() + "` " + ServerTypeNames.shown(shown.type())
                    + (shown.nullable() ? " NULL" : " NOT NULL") + " COMMENT \"" + shown.comment() + "\"";
            throw Refusals.refused(
                    name,
                    "Can not add column which already exists in column id: " + shown.name() + ", you can remove " + text
                            + " and try again.");
        }
    }

    private boolean evolves(@Nullable Table before) {
        return before != null && "true".equals(before.properties().get("fast_schema_evolution")) && !isPrimary();
    }

    private void visible(String column, String complaint) {
        if (shadowed.contains(column.toLowerCase(Locale.ROOT))) {
            throw Refusals.refused(name, "Column[" + column + "] " + complaint);
        }
    }

    private OperationRefused needsEvolution(String verb) {
        return Refusals.refused(name, verb + " field for struct column require table enable fast schema evolution");
    }

    private void apply(Operation operation) {
        Table before = schema.table(name).orElse(null);
        schema = changed(schema, operation);
        operations.add(operation);
        if (operation instanceof ColumnOperation.ModifyColumn modify && before != null) {
            String column = modify.column().name();
            boolean other = before.column(column)
                    .filter(old -> old.type().equals(modify.column().type()))
                    .isEmpty();
            if (other) {
                shadowed.add(column.toLowerCase(Locale.ROOT));
            }
        }
        fast &= !(operation instanceof ColumnOperation.ModifyColumn
                || operation instanceof TableOperation.ReorderColumns
                || operation instanceof IndexOperation);
    }
}

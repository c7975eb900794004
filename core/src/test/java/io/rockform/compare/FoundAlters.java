// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.compare.AlterReplay.AcceptedAlter;
import io.rockform.compare.Conformance.Check;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.ddl.server.ModelForm;
import io.rockform.declare.Declaration;
import io.rockform.declare.Renames;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableOperation.ReorderColumns;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.plan.Planner;
import io.rockform.plan.Statement;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comparing finds between the schema before a recorded ALTER and the model of the one after it. It must lead there, by
 * statements that a server of that version took.
 *
 * <p>A statement is one that was taken if its clauses are of the same kinds and do the same to the same schema: how a clause is
 * spelled is left to the parser. Where one recorded statement is found as several, each counts that was also taken by itself, or
 * is one of the clauses that were taken together: StarRocks asks of clauses in one statement all that it asks of each.
 */
final class FoundAlters {
    private final List<AcceptedAlter> accepted;
    private final ServerProfile profile;
    private final Conformance conformance;
    private final DdlParser parser = new DdlParser().defaultDatabase(ScenarioReplay.DATABASE);
    private final Set<Effect> taken = new HashSet<>();
    private final Set<Operation> takenAlone = new HashSet<>();

    /** What a statement does: its kinds of clauses, in the order of their names, and what they change. */
    private record Effect(List<String> kinds, Set<SchemaObject> before, Set<SchemaObject> after) {}

    FoundAlters(List<AcceptedAlter> accepted, ServerProfile profile, Conformance conformance) {
        this.accepted = accepted;
        this.profile = profile;
        this.conformance = conformance;
        for (AcceptedAlter alter : accepted) {
            taken.add(effect(alter.operations(), alter.before(), alter.after()));
            if (alter.operations().size() == 1) {
                takenAlone.add(alter.operations().get(0));
            }
        }
    }

    void check() {
        accepted.forEach(this::check);
    }

    private void check(AcceptedAlter alter) {
        Comparison comparison = SchemaComparison.compare(
                alter.before(),
                new Declaration(model(alter.after()), renames(alter)),
                new ComparisonContext(
                        profile, ScenarioReplay.DATABASE, model(alter.before()), table -> true, DefinitionJudge.NONE));
        Schema reached = SchemaChange.applyAll(alter.before(), comparison.operations(), profile);
        boolean same = comparison.findings().isEmpty() && model(reached).equals(model(alter.after()));
        conformance.check(
                Check.REACHED,
                alter.scenario().name(),
                same
                        ? null
                        : () -> alter.sql() + "\n  found as " + comparison + "\n  gives " + model(reached)
                                + "\n  not   " + model(alter.after()));
        List<String> foreign = foreign(alter, comparison.operations());
        conformance.check(
                Check.FOUND,
                alter.scenario().name(),
                foreign.isEmpty() ? null : () -> alter.sql() + "\n  found as " + foreign);
    }

    private Schema model(Schema schema) {
        ModelForm form = new ModelForm(profile);
        List<SchemaObject> objects = new ArrayList<>();
        schema.objects().values().forEach(object -> objects.add(object.accept(form)));
        return Schema.of(objects);
    }

    /** The statements that no server is recorded to have taken there. */
    private List<String> foreign(AcceptedAlter alter, List<Operation> found) {
        List<String> foreign = new ArrayList<>();
        Schema schema = alter.before();
        for (Statement statement : Planner.plan(alter.before(), found, profile).statements()) {
            List<Operation> operations = DdlOperations.of(parser.statement(statement.sql()), schema);
            Schema next = SchemaChange.applyAll(schema, operations, profile);
            if (!taken.contains(effect(operations, schema, next)) && !isTakenAlone(operations, alter)) {
                foreign.add(statement.sql());
            }
            schema = next;
        }
        return foreign;
    }

    private boolean isTakenAlone(List<Operation> operations, AcceptedAlter alter) {
        if (operations.size() == 1 && takenAlone.contains(operations.get(0))) {
            return true;
        }
        Set<Effect> clauses = new HashSet<>();
        alter.operations().forEach(clause -> clauses.addAll(effectOf(List.of(clause), alter.before())));
        List<Effect> alone = effectOf(operations, alter.before());
        return alone.stream().anyMatch(effect -> taken.contains(effect) || clauses.contains(effect));
    }

    /** None if it is possible only after something else. */
    private List<Effect> effectOf(List<Operation> operations, Schema before) {
        try {
            return List.of(effect(operations, before, SchemaChange.applyAll(before, operations, profile)));
        } catch (OperationRefused onlyAfterOthers) {
            return List.of();
        }
    }

    private static Effect effect(List<Operation> operations, Schema before, Schema after) {
        return new Effect(
                operations.stream().map(FoundAlters::kind).sorted().toList(),
                without(before.objects().values(), after.objects().values()),
                without(after.objects().values(), before.objects().values()));
    }

    /** ORDER BY of all columns moves them as MODIFY COLUMN … AFTER does, which is what is written (recorded combine-*&#47;modify move). */
    private static String kind(Operation operation) {
        Class<? extends Operation> kind =
                operation instanceof ReorderColumns ? ModifyColumn.class : operation.getClass();
        return kind.getSimpleName();
    }

    private static Set<SchemaObject> without(Collection<SchemaObject> objects, Collection<SchemaObject> others) {
        Set<SchemaObject> left = new HashSet<>(objects);
        left.removeAll(new HashSet<>(others));
        return left;
    }

    /** A rename is never guessed: a model declares it. */
    private static Renames renames(AcceptedAlter alter) {
        Map<ObjectName, ObjectName> objects = new LinkedHashMap<>();
        Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
        for (Operation operation : alter.operations()) {
            if (operation instanceof RenameTable rename) {
                objects.put(rename.name().sibling(rename.newName()), rename.name());
            } else if (operation instanceof RenameMaterializedView rename) {
                objects.put(rename.name().sibling(rename.newName()), rename.name());
            } else if (operation instanceof RenameColumn rename) {
                columns.computeIfAbsent(rename.table(), key -> new HashMap<>()).put(rename.newName(), rename.column());
            }
        }
        return new Renames(objects, columns);
    }
}

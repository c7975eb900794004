// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.describe.Description;
import io.rockform.operation.describe.RiskAssessment;
import io.rockform.operation.sql.StatementWriter;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes a plan of operations, in their order. Neighbouring column changes of one table become one ALTER, which is one
 * job, where StarRocks takes and honours the combination (facts 6.1, recorded combine-*; trap 4).
 */
public final class Planner {
    private final ServerProfile profile;
    private final List<Step> steps = new ArrayList<>();
    private final List<Operation> pending = new ArrayList<>();
    private Schema pendingBefore;
    private Schema schema;

    private Planner(Schema before, ServerProfile profile) {
        this.schema = before;
        this.pendingBefore = before;
        this.profile = profile;
    }

    /**
     * Plans.
     *
     * @param before the schema that the first operation is applied to
     * @throws io.rockform.problem.RockformException if an operation cannot be applied, or cannot be undone
     */
    public static Plan plan(Schema before, List<Operation> operations, ServerProfile profile) {
        Planner planner = new Planner(before, profile);
        operations.forEach(planner::add);
        planner.flush();
        return new Plan(planner.steps, before, planner.schema);
    }

    private void add(Operation operation) {
        if (!isCombinable(operation)) {
            flush();
            step(List.of(operation), StatementWriter.statements(operation, schema, profile));
            schema = SchemaChange.apply(schema, operation, profile);
            return;
        }
        if (!joins(operation)) {
            flush();
        }
        if (pending.isEmpty()) {
            pendingBefore = schema;
        }
        pending.add(operation);
        schema = SchemaChange.apply(schema, operation, profile);
    }

    /** A comment alone has its own statement, which loses all clauses beside it on 3.5 (facts 6.1). */
    private boolean isCombinable(Operation operation) {
        return isColumnChange(operation)
                && StatementWriter.statements(operation, schema, profile).get(0).job() != null;
    }

    private static boolean isColumnChange(Operation operation) {
        return operation instanceof AddColumn || operation instanceof DropColumn || operation instanceof ModifyColumn;
    }

    /**
     * Whether it goes with the pending changes: they are of one table, and none has changed the same column or dropped or
     * modified the column that it is put behind. Behind an added column is fine: clauses are applied from left to right
     * (facts 6.1, 6.5).
     */
    private boolean joins(Operation operation) {
        if (pending.isEmpty() || !Objects.equals(pending.get(0).target(), operation.target())) {
            return pending.isEmpty();
        }
        String column = changedColumn(operation);
        String after = precedingColumn(operation);
        return pending.stream()
                .noneMatch(other -> changedColumn(other).equals(column)
                        || changedColumn(other).equals(after) && !(other instanceof AddColumn));
    }

    private static String changedColumn(Operation operation) {
        if (operation instanceof AddColumn add) {
            return lower(add.column().name());
        }
        if (operation instanceof ModifyColumn modify) {
            return lower(modify.column().name());
        }
        return operation instanceof DropColumn drop ? lower(drop.column()) : "";
    }

    /** The column that the changed one is put behind; empty if there is none. */
    private static String precedingColumn(Operation operation) {
        ColumnPosition position = null;
        if (operation instanceof AddColumn add) {
            position = add.position();
        } else if (operation instanceof ModifyColumn modify) {
            position = modify.position();
        }
        return position == null || position.after() == null ? "" : lower(position.after());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<Statement> statements = pending.size() == 1
                ? StatementWriter.statements(pending.get(0), pendingBefore, profile)
                : List.of(StatementWriter.combined(pending, pendingBefore, profile));
        step(pending, statements);
        pending.clear();
    }

    private void step(List<Operation> operations, List<Statement> statements) {
        Risk risk = operations.stream()
                .map(RiskAssessment::of)
                .max(Comparator.naturalOrder())
                .orElse(Risk.NONE);
        String description = operations.stream().map(Description::of).collect(Collectors.joining("; "));
        steps.add(new Step(operations, statements, risk, description));
    }
}

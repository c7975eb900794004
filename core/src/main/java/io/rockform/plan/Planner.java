// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

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
import java.util.stream.Collectors;

/**
 * Makes a plan of operations, in their order. Neighbouring changes of the columns and indexes of one table become one ALTER,
 * which is one job, where StarRocks takes and honours the combination (facts 6.1, recorded combine-*; trap 4).
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
        if (!pending.isEmpty() && !Combination.joins(operation, pending)) {
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
        return Combination.isClause(operation)
                && StatementWriter.statements(operation, schema, profile).get(0).job() != null;
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<Operation> clauses = Combination.clauses(pending);
        List<Statement> statements = clauses.size() == 1
                ? StatementWriter.statements(clauses.get(0), pendingBefore, profile)
                : List.of(StatementWriter.combined(clauses, pendingBefore, profile));
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

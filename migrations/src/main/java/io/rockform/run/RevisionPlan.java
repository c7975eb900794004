// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.plan.Plan;
import io.rockform.plan.Statement;
import io.rockform.plan.Step;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.Objects;

/** What a revision is going to do to a schema. */
public record RevisionPlan(RevisionFile revision, Direction direction, Plan plan) {
    public RevisionPlan {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(plan);
    }

    List<Statement> statements() {
        return plan.statements();
    }

    /** The position of the step that a statement belongs to. */
    int stepOf(int statement) {
        List<Step> steps = plan.steps();
        int seen = 0;
        for (int position = 0; position < steps.size(); position++) {
            seen += steps.get(position).statements().size();
            if (statement < seen) {
                return position;
            }
        }
        throw new IllegalArgumentException("no statement " + statement);
    }

    Step step(int position) {
        return plan.steps().get(position);
    }

    /** The operations that a statement, alone or with the others of its step, carries out. */
    List<Operation> operations(int statement) {
        return step(stepOf(statement)).operations();
    }

    /** The schema that a step begins with. */
    Schema before(int position, ServerProfile profile) {
        Schema schema = plan.before();
        for (Step each : plan.steps().subList(0, position)) {
            schema = SchemaChange.applyAll(schema, each.operations(), profile);
        }
        return schema;
    }
}

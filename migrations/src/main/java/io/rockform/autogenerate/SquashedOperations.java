// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.compare.Comparison;
import io.rockform.compare.SchemaComparison;
import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation;
import io.rockform.operation.reverse.Reversal;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.profile.ServerProfile;
import io.rockform.run.Direction;
import io.rockform.run.RevisionPlan;
import io.rockform.run.RevisionPlanner;
import io.rockform.schema.Schema;
import io.rockform.source.RevisionDrift;
import java.util.ArrayList;
import java.util.List;

/**
 * What revisions do together. From the beginning of a history, and without SQL of the user's own, that is to create what
 * is there in the end; else it is what each of them does, one after the other, so that no row is lost and none is there
 * twice.
 */
public final class SquashedOperations {
    private SquashedOperations() {}

    /**
     * The operations of revisions as those of one.
     *
     * @param revisions in order
     * @param before the schema that the first of them meets
     */
    public static Proposal of(
            List<RevisionFile> revisions, Schema before, RevisionPlanner planner, ServerProfile profile) {
        List<RevisionPlan> plans = planner.plan(revisions, Direction.UPGRADE, before);
        List<Operation> upgrade = new ArrayList<>();
        List<Operation> downgrade = new ArrayList<>();
        for (RevisionPlan each : plans) {
            each.plan().steps().forEach(step -> upgrade.addAll(step.operations()));
            downgrade.addAll(
                    0,
                    planner.operations(
                            each.revision(), Direction.DOWNGRADE, each.plan().after()));
        }
        Schema after = plans.get(plans.size() - 1).plan().after();
        boolean known = upgrade.stream().noneMatch(each -> each.target() == null);
        if (known && before.objects().isEmpty()) {
            Comparison creation = SchemaComparison.compare(before, after, profile);
            Plan plan = Planner.plan(before, creation.operations(), profile);
            if (creation.findings().isEmpty()
                    && SchemaComparison.compare(plan.after(), after, profile).isEmpty()) {
                return proposal(plan, Reversal.ofAll(creation.operations(), before, profile), profile);
            }
        }
        return proposal(Planner.plan(before, upgrade, profile), downgrade, profile);
    }

    private static Proposal proposal(Plan plan, List<Operation> downgrade, ServerProfile profile) {
        List<Operation> upgrade = plan.steps().stream()
                .flatMap(step -> step.operations().stream())
                .toList();
        return new Proposal(plan, upgrade, downgrade, List.of(), List.of(), List.of(), profile, RevisionDrift.NONE);
    }
}

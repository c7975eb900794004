// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compare.SchemaComparison;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableOperation.SwapTables;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.plan.Step;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether a step took effect: told by comparing what is there with what would be. */
final class StepEffect {
    /** What is known. */
    enum Verdict {
        /** The schema is as it is after the step. */
        DONE,
        /** The schema is as it was before the step, or sending it once more does no harm. */
        TO_BE_SENT,
        /** The schema does not tell. */
        UNKNOWN
    }

    private StepEffect() {}

    /**
     * What the schema tells of a step.
     *
     * @param position of the step in {@code plan}
     * @param live the schema as it is now
     */
    static Verdict of(int position, RevisionPlan plan, Schema live, ServerProfile profile) {
        Step step = plan.step(position);
        Schema before = plan.before(position, profile);
        Schema after = SchemaChange.applyAll(before, step.operations(), profile);
        Set<ObjectName> touched = touched(step.operations());
        boolean asAfter = same(live, after, touched, profile);
        boolean asBefore = same(live, before, touched, profile);
        if (asAfter && (!asBefore || isNearer(live, after, before, touched, profile))) {
            return Verdict.DONE;
        }
        boolean repeatable = step.operations().stream().allMatch(Repeatability::of);
        return asBefore || repeatable ? Verdict.TO_BE_SENT : Verdict.UNKNOWN;
    }

    private static boolean same(Schema live, Schema expected, Set<ObjectName> touched, ServerProfile profile) {
        return SchemaComparison.compare(only(live, touched), only(expected, touched), profile)
                .isEmpty();
    }

    /**
     * A property that the schema before did not name may have any value there without being a difference. Seen from the live
     * schema it is one.
     */
    private static boolean isNearer(
            Schema live, Schema one, Schema other, Set<ObjectName> touched, ServerProfile profile) {
        return distance(one, live, touched, profile) < distance(other, live, touched, profile);
    }

    private static int distance(Schema from, Schema live, Set<ObjectName> touched, ServerProfile profile) {
        return SchemaComparison.compare(only(from, touched), only(live, touched), profile)
                .operations()
                .size();
    }

    private static Schema only(Schema schema, Set<ObjectName> names) {
        Schema reduced = schema;
        for (ObjectName name : schema.objects().keySet()) {
            reduced = names.contains(name) ? reduced : reduced.without(name);
        }
        return reduced;
    }

    /** The objects that operations make, change or remove, by their old and new names. */
    static Set<ObjectName> touched(Collection<Operation> operations) {
        Set<ObjectName> names = new LinkedHashSet<>();
        for (Operation operation : operations) {
            ObjectName target = operation.target();
            if (target != null) {
                names.add(target);
            }
            if (operation instanceof RenameTable rename) {
                names.add(rename.name().sibling(rename.newName()));
            } else if (operation instanceof SwapTables swap) {
                names.add(swap.table().sibling(swap.other()));
            } else if (operation instanceof SwapMaterializedViews swap) {
                names.add(swap.view().sibling(swap.other()));
            } else if (operation instanceof RenameMaterializedView rename) {
                names.add(rename.name().sibling(rename.newName()));
            }
        }
        return names;
    }
}

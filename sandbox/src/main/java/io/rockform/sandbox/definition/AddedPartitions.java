// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The partitions of a table to which ADD PARTITION has appended some (facts 6.9; recorded alter-partition/*). */
final class AddedPartitions {
    private final DdlScope scope;
    private final Table table;

    AddedPartitions(DdlScope scope, Table table) {
        this.scope = scope;
        this.table = table;
    }

    /**
     * With both bounds of each, in their order.
     *
     * @throws io.rockform.sandbox.answer.RefusedException if ranges intersect
     */
    @Nullable
    Partitioning completed() {
        Partitioning completed = scope.defaults().complete(table).partitioning();
        if (completed instanceof Partitioning.Range range
                && table.partitioning() instanceof Partitioning.Range before) {
            checkInOrder(before, range);
        }
        return completed;
    }

    /** The new ones are looked at last: so each complaint is about a new one. */
    private void checkInOrder(Partitioning.Range before, Partitioning.Range completed) {
        List<RangePartition> inOrder = new ArrayList<>();
        for (RangePartition partition : completed.partitions()) {
            if (before.partitions().contains(partition)) {
                inOrder.add(partition);
            }
        }
        for (RangePartition partition : completed.partitions()) {
            if (!before.partitions().contains(partition)) {
                inOrder.add(partition);
            }
        }
        Table changed = table.withPartitioning(new Partitioning.Range(completed.items(), inOrder));
        try {
            scope.validate(changed);
        } catch (RefusedException refused) {
            // CREATE says so in execution, ALTER in analysis (recorded alter-partition/range add overlap).
            String words = refused.answer().message();
            throw words.startsWith("Getting ") ? refused : Refusals.analysis(words);
        }
    }
}

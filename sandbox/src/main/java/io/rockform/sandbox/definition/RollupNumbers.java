// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.operation.Operation;
import io.rockform.operation.RollupOperation;
import io.rockform.sandbox.catalog.RollupIndex;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Which ids the rollups of a table have after it was altered: those that stay keep theirs. */
final class RollupNumbers {
    private RollupNumbers() {}

    /** The indexes of a new table. @param firstFree from which on ids were never given */
    static List<RollupIndex> of(Table table, long firstFree) {
        List<RollupIndex> indexes = new ArrayList<>();
        for (Rollup rollup : table.rollups()) {
            indexes.add(new RollupIndex(firstFree + indexes.size(), rollup.name(), null));
        }
        return indexes;
    }

    /** @param added the id of a rollup that is added */
    static List<RollupIndex> after(List<RollupIndex> before, List<Operation> operations, long added) {
        List<RollupIndex> indexes = new ArrayList<>(before);
        for (Operation operation : operations) {
            if (operation instanceof RollupOperation.AddRollup add) {
                indexes.add(new RollupIndex(added, add.rollup().name(), null));
            } else if (operation instanceof RollupOperation.DropRollup drop) {
                indexes.removeIf(index -> index.name().equals(drop.rollup()));
            } else if (operation instanceof RollupOperation.RenameRollup rename) {
                indexes.replaceAll(
                        index -> index.name().equals(rename.rollup()) ? index.named(rename.newName()) : index);
            }
        }
        return indexes;
    }
}

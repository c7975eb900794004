// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.Operation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.RollupOperation.RenameRollup;
import java.util.List;

/** What undoes a change to a rollup. */
final class RollupInverse implements RollupOperation.Visitor<List<Operation>> {
    private final Before before;

    RollupInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitAddRollup(AddRollup operation) {
        return List.of(new DropRollup(operation.table(), operation.rollup().name()));
    }

    @Override
    public List<Operation> visitDropRollup(DropRollup operation) {
        return before.table(operation.table()).rollups().stream()
                .filter(rollup -> rollup.name().equals(operation.rollup()))
                .<Operation>map(rollup -> new AddRollup(operation.table(), rollup))
                .toList();
    }

    @Override
    public List<Operation> visitRenameRollup(RenameRollup operation) {
        return List.of(new RenameRollup(operation.table(), operation.newName(), operation.rollup()));
    }
}

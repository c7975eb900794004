// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.RollupOperation;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.RollupOperation.RenameRollup;
import io.rockform.schema.Schema;

/** What operations make of rollups. */
final class RollupApplier implements RollupOperation.Visitor<Schema> {
    private final AlteredSchema target;

    RollupApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitAddRollup(AddRollup operation) {
        return target.changed(operation.table(), table -> RollupChange.add(table, operation.rollup()));
    }

    @Override
    public Schema visitDropRollup(DropRollup operation) {
        return target.changed(operation.table(), table -> RollupChange.drop(table, operation.rollup()));
    }

    @Override
    public Schema visitRenameRollup(RenameRollup operation) {
        return target.changed(
                operation.table(), table -> RollupChange.rename(table, operation.rollup(), operation.newName()));
    }
}

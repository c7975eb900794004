// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;

/** A change to the rollups of a table (facts 6.10). */
public sealed interface RollupOperation extends Operation {
    <R> R accept(RollupOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((RollupOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitRollupOperation(this);
    }

    /** The table that changes. */
    ObjectName table();

    @Override
    default ObjectName target() {
        return table();
    }

    /** Built by a ROLLUP job. */
    record AddRollup(ObjectName table, Rollup rollup) implements RollupOperation {
        @Override
        public <R> R accept(RollupOperation.Visitor<R> visitor) {
            return visitor.visitAddRollup(this);
        }
    }

    record DropRollup(ObjectName table, String rollup) implements RollupOperation {
        @Override
        public <R> R accept(RollupOperation.Visitor<R> visitor) {
            return visitor.visitDropRollup(this);
        }
    }

    record RenameRollup(ObjectName table, String rollup, String newName) implements RollupOperation {
        @Override
        public <R> R accept(RollupOperation.Visitor<R> visitor) {
            return visitor.visitRenameRollup(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitAddRollup(AddRollup operation);

        R visitDropRollup(DropRollup operation);

        R visitRenameRollup(RenameRollup operation);
    }
}

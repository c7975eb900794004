// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.operation.Operation;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.RollupOperation.RenameRollup;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;

/** The part of {@link Operations} that records changes of indexes and rollups. */
public sealed interface IndexDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    /** @param clause such as {@code i1 (city) USING BITMAP COMMENT 'why'} */
    default Operations addIndex(String table, String clause) {
        return addIndex(table, DdlClauses.index(clause));
    }

    default Operations addIndex(String table, Index index) {
        return add(new AddIndex(ObjectName.of(table), index));
    }

    default Operations dropIndex(String table, String index) {
        return add(new DropIndex(ObjectName.of(table), index));
    }

    /** @param clause such as {@code r1 (city, amount)} */
    default Operations addRollup(String table, String clause) {
        return addRollup(table, DdlClauses.rollup(clause));
    }

    default Operations addRollup(String table, Rollup rollup) {
        return add(new AddRollup(ObjectName.of(table), rollup));
    }

    default Operations dropRollup(String table, String rollup) {
        return add(new DropRollup(ObjectName.of(table), rollup));
    }

    default Operations renameRollup(String table, String rollup, String newName) {
        return add(new RenameRollup(ObjectName.of(table), rollup, newName));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import java.util.Map;
import java.util.Set;

/**
 * The rows of all tables at a moment. It lasts as long as the process.
 *
 * @param number tells its copies from those of other snapshots
 * @param changes how often each table had been changed, by its id: a table that was changed since is given its rows back
 * @param copied the ids of the tables that had rows
 */
public record RowSnapshot(int number, Map<Long, Long> changes, Set<Long> copied) {
    /** Nothing has rows. */
    static final RowSnapshot EMPTY = new RowSnapshot(0, Map.of(), Set.of());

    public RowSnapshot {
        changes = Map.copyOf(changes);
        copied = Set.copyOf(copied);
    }

    String copyOf(long tableId) {
        return H2Names.table("rockform snapshots", number + " " + tableId);
    }
}

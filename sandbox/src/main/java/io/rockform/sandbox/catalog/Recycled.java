// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.RangePartition;
import java.util.Objects;

/** What was dropped without FORCE, and can be brought back for a day (facts 13). */
public sealed interface Recycled {
    /** The id of what was dropped; a partition has one of its own. */
    long id();

    /** When it was dropped, in milliseconds since 1970. */
    long droppedMillis();

    /** @param databaseId where it was, whatever that database is called now */
    record RecycledTable(long databaseId, StoredTable table, long droppedMillis) implements Recycled {
        public RecycledTable {
            Objects.requireNonNull(table);
        }

        @Override
        public long id() {
            return table.id();
        }
    }

    /** With all that was in it. */
    record RecycledDatabase(Database database, long droppedMillis) implements Recycled {
        public RecycledDatabase {
            Objects.requireNonNull(database);
        }

        @Override
        public long id() {
            return database.id();
        }
    }

    /**
     * Of a RANGE: those of a LIST cannot be brought back (facts 6.9).
     *
     * @param tableId whose partition it was
     */
    record RecycledPartition(long id, long tableId, RangePartition partition, long droppedMillis) implements Recycled {
        public RecycledPartition {
            Objects.requireNonNull(partition);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.Table;
import java.util.Objects;
import java.util.Set;

/**
 * A table with a mistake, as far as it can be read, so that the mistake hides nothing else that is wrong with it.
 *
 * @param table where a column could not be read, one of its name stands for it
 * @param unread the names of those columns: nothing else that is said of them means anything
 */
public record PartialTable(Table table, Set<String> unread) {
    public PartialTable {
        Objects.requireNonNull(table);
        unread = Set.copyOf(unread);
    }

    /** Whether the column of that name could not be read. */
    public boolean isUnread(String column) {
        return unread.stream().anyMatch(column::equalsIgnoreCase);
    }
}

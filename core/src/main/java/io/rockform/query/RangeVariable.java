// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relation of a FROM clause, as columns refer to it. Each stands for itself: two that look alike are not equal. */
final class RangeVariable {
    private final int number;
    private final String name;
    private final @Nullable ObjectName table;
    private final @Nullable Integer commonTable;
    private final @Nullable List<String> columns;
    private final boolean shadowed;

    /**
     * @param number counted through the query, so that it is the same in two queries of one structure
     * @param name the alias, or the table's own name
     * @param table null if it is no table, view or materialized view
     * @param commonTable the number of the table of WITH; null if it is none
     * @param columns null if they are not known
     * @param shadowed whether a table of WITH has the table's name, so that only the database tells them apart
     */
    RangeVariable(
            int number,
            String name,
            @Nullable ObjectName table,
            @Nullable Integer commonTable,
            @Nullable List<String> columns,
            boolean shadowed) {
        this.number = number;
        this.name = name;
        this.table = table;
        this.commonTable = commonTable;
        this.columns = columns;
        this.shadowed = shadowed;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    @Nullable
    ObjectName table() {
        return table;
    }

    @Nullable
    Integer commonTable() {
        return commonTable;
    }

    @Nullable
    List<String> columns() {
        return columns;
    }

    boolean shadowed() {
        return shadowed;
    }

    boolean isKnown() {
        return columns != null;
    }

    /** The place of a column of an unknown relation. */
    static final int UNKNOWN = -1;

    /** The place of a column that the relation does not have. */
    static final int MISSING = -2;

    /** The place of {@code column}, whose case does not matter (facts 1.2); negative if it has none. */
    int indexOf(String column) {
        if (columns == null) {
            return UNKNOWN;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return MISSING;
    }
}

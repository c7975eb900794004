// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.stream.IntStream;

/** Names of columns, which are case-insensitive (facts 1.2). */
public final class ColumnNames {
    private ColumnNames() {}

    /** Whether both are the same names in the same order. */
    public static boolean same(List<String> one, List<String> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(index -> one.get(index).equalsIgnoreCase(other.get(index)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which columns stay where they are when others are moved into a wanted order: as many as can, since each move rewrites the table. */
final class ColumnOrder {
    private ColumnOrder() {}

    static boolean isSame(List<Column> wanted, List<Column> existing) {
        return IntStream.range(0, wanted.size())
                .allMatch(index -> wanted.get(index).isNamed(existing.get(index).name()));
    }

    /**
     * The places in {@code wanted} of columns that follow each other in {@code existing} too: a longest rising sequence.
     *
     * @param existing the same columns in another order
     */
    static Set<Integer> staying(List<Column> wanted, List<Column> existing) {
        int[] places = places(wanted, existing);
        int[] lengths = new int[places.length];
        int[] next = new int[places.length];
        int start = -1;
        // From the right, so that of several sequences the one is taken whose first columns stand first.
        for (int index = places.length - 1; index >= 0; index--) {
            lengths[index] = 1;
            next[index] = -1;
            for (int later = index + 1; later < places.length; later++) {
                if (places[later] > places[index] && lengths[later] + 1 > lengths[index]) {
                    lengths[index] = lengths[later] + 1;
                    next[index] = later;
                }
            }
            if (start < 0 || lengths[index] >= lengths[start]) {
                start = index;
            }
        }
        Set<Integer> staying = new HashSet<>();
        for (int index = start; index >= 0; index = next[index]) {
            staying.add(index);
        }
        return staying;
    }

    private static int[] places(List<Column> wanted, List<Column> existing) {
        Map<String, Integer> places = new HashMap<>();
        for (Column column : existing) {
            places.put(column.name().toLowerCase(Locale.ROOT), places.size());
        }
        return wanted.stream()
                .mapToInt(column -> places.getOrDefault(column.name().toLowerCase(Locale.ROOT), -1))
                .toArray();
    }
}

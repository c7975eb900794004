// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of DESC t ALL, which alone tells the columns of rollups (facts 10; recorded jobs/rollup, tables/rollup). */
public final class DescribedRollups {
    private static final int INDEX_NAME = 0;
    private static final int FIELD = 2;

    private DescribedRollups() {}

    /**
     * The columns by the name of the rollup or synchronous materialized view.
     *
     * @param rows of the answer: the table's own come first, and each block begins where the name is given
     */
    public static Map<String, List<String>> columns(List<? extends List<@Nullable String>> rows) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            String index = row.get(INDEX_NAME);
            String field = row.get(FIELD);
            if (index != null && !index.isEmpty()) {
                block = new ArrayList<>();
                blocks.put(index, block);
            }
            if (field != null && !field.isEmpty()) {
                block.add(field);
            }
        }
        blocks.keySet().stream().findFirst().ifPresent(blocks::remove);
        return blocks;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a SHOW that takes WHERE and ORDER BY: its cells by the names of their columns, which ignore case. */
public final class ShownRow {
    private final Map<String, @Nullable String> cells = new LinkedHashMap<>();

    ShownRow put(String column, @Nullable String value) {
        cells.put(column, value);
        return this;
    }

    @Nullable
    public String cell(String column) {
        for (Map.Entry<String, @Nullable String> cell : cells.entrySet()) {
            if (cell.getKey().equalsIgnoreCase(column)) {
                return cell.getValue();
            }
        }
        return null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;

/**
 * One table of WITH.
 *
 * @param columns the declared column names; empty takes them from the query
 */
public record CommonTable(String name, List<String> columns, Query query) {
    public CommonTable {
        columns = List.copyOf(columns);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Query;

/**
 * A query with the text that it was read from.
 *
 * @param start of the first word
 * @param end after the last word of the query: what follows are semicolons, blanks and comments
 */
record PlacedQuery(String text, int start, int end, Query query, Places places) {
    String queryText() {
        return text.substring(start, end);
    }
}

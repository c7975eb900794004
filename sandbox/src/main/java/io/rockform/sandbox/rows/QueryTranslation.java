// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.util.List;

/** A query for H2, with the labels that StarRocks would give to its columns. */
final class QueryTranslation {
    private QueryTranslation() {}

    /** @param from the index of the query's first token */
    static String of(SqlText statement, int from, ReferencedObjects referenced) {
        List<Token> tokens = statement.tokens();
        int end = tokens.size() - 1;
        if (!tokens.get(from).is("SELECT")) {
            return Translation.of(statement, from, end, referenced);
        }
        int list = from + 1;
        StringBuilder sql = new StringBuilder("SELECT ");
        if (tokens.get(list).is("DISTINCT") || tokens.get(list).is("ALL")) {
            sql.append(tokens.get(list).value()).append(' ');
            list++;
        }
        String separator = "";
        for (SelectLabels.Item item : SelectLabels.of(statement, list)) {
            sql.append(separator).append(Translation.of(statement, item.from(), item.to(), referenced));
            item.label().ifPresent(label -> sql.append(" AS ").append(H2Names.quoted(label)));
            separator = ", ";
            list = item.to();
        }
        return sql.append(' ')
                .append(Translation.of(statement, list, end, referenced))
                .toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The parameters of a statement: each {@code ?} that stands in no string, name or comment. */
public final class SqlParameters {
    private SqlParameters() {}

    /** How many there are. */
    public static int count(String sql) {
        return positions(sql).size();
    }

    /** The statement with literals in their places. @param literals as many as there are parameters */
    public static String fill(String sql, List<String> literals) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        int number = 0;
        for (int position : positions(sql)) {
            filled.append(sql, end, position).append(literals.get(number++));
            end = position + 1;
        }
        return filled.append(sql.substring(end)).toString();
    }

    /** A text as a literal. */
    public static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static List<Integer> positions(String sql) {
        SqlTokenSource tokens = new SqlTokenSource(sql);
        List<Integer> positions = new ArrayList<>();
        for (Token token = tokens.nextToken(); token.getType() != Token.EOF; token = tokens.nextToken()) {
            if (token.getType() == StarRocksLexer.QUESTION) {
                positions.add(token.getStartIndex());
            }
        }
        return positions;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What StarRocks calls the columns of a result: an alias, the last part of a column's name as it is written, or the text
 * of the expression with its functions in lower case. H2 has other ideas.
 */
final class SelectLabels {
    private SelectLabels() {}

    /**
     * An item of the select list.
     *
     * @param from its first token
     * @param to behind its last one
     * @param label what to add as its alias; empty if it has one, or is {@code *}
     */
    record Item(int from, int to, Optional<String> label) {}

    /**
     * The items of a select list.
     *
     * @param from the index behind SELECT
     * @return up to FROM or the end
     */
    static List<Item> of(SqlText statement, int from) {
        List<Item> items = new ArrayList<>();
        List<Token> tokens = statement.tokens();
        int depth = 0;
        int start = from;
        for (int index = from; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean ends = token.kind() == Token.Kind.END || (depth == 0 && endsList(token));
            if (ends || (depth == 0 && token.is(","))) {
                items.add(new Item(start, index, label(statement, start, index)));
                start = index + 1;
            }
            if (ends) {
                break;
            }
        }
        return items;
    }

    private static boolean endsList(Token token) {
        return token.is("FROM")
                || token.is("WHERE")
                || token.is("LIMIT")
                || token.is("ORDER")
                || token.is("UNION")
                || token.is("INTERSECT")
                || token.is("EXCEPT")
                || token.is("MINUS");
    }

    private static Optional<String> label(SqlText statement, int from, int to) {
        List<Token> tokens = statement.tokens();
        Token last = tokens.get(to - 1);
        if (last.is("*")) {
            return Optional.empty();
        }
        boolean alone = to - from == 1;
        boolean qualified = to - from > 1 && tokens.get(to - 2).is(".");
        if ((alone || qualified) && last.isName()) {
            return Optional.of(last.value());
        }
        Token before = tokens.get(Math.max(from, to - 2));
        boolean aliased = !alone
                && (before.is("AS")
                        || (last.isName()
                                && !last.is("END")
                                && (before.isName() || before.is(")") || isValue(before))));
        return aliased ? Optional.empty() : Optional.of(text(statement, from, to));
    }

    private static boolean isValue(Token token) {
        return token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.TEXT;
    }

    private static String text(SqlText statement, int from, int to) {
        List<Token> tokens = statement.tokens();
        StringBuilder text = new StringBuilder();
        int end = tokens.get(from).start();
        for (int index = from; index < to; index++) {
            Token token = tokens.get(index);
            text.append(statement.text(), end, token.start());
            boolean function = token.kind() == Token.Kind.WORD
                    && tokens.get(index + 1).is("(")
                    && !FunctionNames.isSyntax(token.value());
            String written = statement.written(token);
            text.append(function ? written.toLowerCase(Locale.ROOT) : written);
            end = token.end();
        }
        return text.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.Objects;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with the place that it comes from.
 *
 * @param file null if it comes from no file
 * @param line the line of the file in which the text begins, from 1
 * @param column the column in that line, from 1
 */
record SqlSource(String text, @Nullable String file, int line, int column) {
    SqlSource {
        Objects.requireNonNull(text);
    }

    static SqlSource of(String text, @Nullable String file) {
        return new SqlSource(text, file, 1, 1);
    }

    /** {@code file:line:column}, or {@code line:column} without a file. */
    String place(Token token) {
        int tokenLine = line + token.getLine() - 1;
        int tokenColumn = (token.getLine() == 1 ? column : 1) + token.getCharPositionInLine();
        String position = tokenLine + ":" + tokenColumn;
        return file == null ? position : file + ":" + position;
    }

    /** The exact text of a rule, comments within it included. */
    String text(ParserRuleContext context) {
        return text.substring(
                context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.engine.SyntaxRefusal;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.util.List;

/**
 * PARTITION BY with columns that stand in no parentheses: 3.3 takes one function there and nothing else. Where the parser of
 * the core refuses it as well, a server gives up at another place (recorded partitions/* expr *).
 */
final class BarePartitionColumns {
    private BarePartitionColumns() {}

    /** @throws io.rockform.sandbox.answer.RefusedException if the server could not read it */
    static void check(SqlText text, ServerProfile profile) {
        List<Token> tokens = text.tokens();
        int item = text.startsWith("CREATE", "TABLE") ? firstItem(tokens) : -1;
        if (item < 0 || profile.has(Feature.BARE_PARTITION_COLUMNS)) {
            return;
        }
        boolean column = !tokens.get(item + 1).is("(");
        int behind = column ? item + 1 : behindParentheses(tokens, item + 1);
        if (column || tokens.get(behind).is(",")) {
            throw SyntaxRefusal.atToken(text, tokens.get(behind));
        }
    }

    /** The index of what PARTITION BY begins with, if that is neither in parentheses nor RANGE or LIST; else -1. */
    private static int firstItem(List<Token> tokens) {
        for (int index = 0; index + 3 < tokens.size(); index++) {
            if (tokens.get(index).is("PARTITION") && tokens.get(index + 1).is("BY")) {
                Token first = tokens.get(index + 2);
                boolean classic = (first.is("RANGE") || first.is("LIST"))
                        && tokens.get(index + 3).is("(");
                return classic || !first.isName() ? -1 : index + 2;
            }
        }
        return -1;
    }

    private static int behindParentheses(List<Token> tokens, int open) {
        int depth = 0;
        for (int index = open; index < tokens.size(); index++) {
            depth += tokens.get(index).is("(") ? 1 : tokens.get(index).is(")") ? -1 : 0;
            if (depth == 0) {
                return index + 1;
            }
        }
        return tokens.size() - 1;
    }
}

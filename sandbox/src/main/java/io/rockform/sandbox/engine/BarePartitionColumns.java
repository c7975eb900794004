// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.text.Token;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.List;

/**
 * PARTITION BY with columns that stand in no parentheses. To the model it is the same with and without, to servers it is
 * not: 3.3 takes one function there and nothing else, 4.1 refuses it for PRIMARY KEY tables (recorded partitions/* expr *).
 */
final class BarePartitionColumns {
    private BarePartitionColumns() {}

    /** @throws io.rockform.sandbox.answer.RefusedException if 3.3 could not read it */
    static void readable(DdlScope scope) {
        List<Token> tokens = scope.text().tokens();
        int item = firstItem(tokens);
        if (item < 0 || scope.session().version().isAtLeast(ServerVersion.V3_5)) {
            return;
        }
        boolean column = isColumn(tokens, item);
        int behind = column ? item + 1 : behindParentheses(tokens, item + 1);
        if (column || tokens.get(behind).is(",")) {
            throw SyntaxRefusal.atToken(scope.text(), tokens.get(behind));
        }
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if 4.1 would refuse it of an otherwise sound table */
    static void check(DdlScope scope, Table table) {
        List<Token> tokens = scope.text().tokens();
        int item = firstItem(tokens);
        if (item < 0 || !scope.session().version().isAtLeast(ServerVersion.V4_1) || !isPrimary(table)) {
            return;
        }
        int next = item;
        while (isColumn(tokens, next) && tokens.get(next + 1).is(",")) {
            next += 2;
        }
        if (isColumn(tokens, next)) {
            throw Refusals.analysis("The partition expr should base on key column");
        }
    }

    private static boolean isColumn(List<Token> tokens, int item) {
        return !tokens.get(item + 1).is("(");
    }

    private static boolean isPrimary(Table table) {
        return table.key() != null && table.key().model() == KeyModel.PRIMARY;
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

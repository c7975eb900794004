// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Refuses what would exhaust the stack: the parser and all readers of the tree recurse. */
final class NestingLimit {
    /** Far above what people write; a chain of 150 ANDs is stored by StarRocks as 150 parentheses within each other. */
    static final int DEPTH = 200;

    private NestingLimit() {}

    static void check(CommonTokenStream tokens) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens.getTokens()) {
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            switch (token.getType()) {
                case StarRocksLexer.LEFT_PAREN,
                        StarRocksLexer.LEFT_BRACKET,
                        StarRocksLexer.LEFT_BRACE,
                        StarRocksLexer.CASE -> depth++;
                case StarRocksLexer.RIGHT_PAREN,
                        StarRocksLexer.RIGHT_BRACKET,
                        StarRocksLexer.RIGHT_BRACE,
                        StarRocksLexer.END -> depth--;
                default -> {}
            }
            prefixes = nestsByItself(token.getType()) ? prefixes + 1 : 0;
            if (depth > DEPTH || prefixes > DEPTH) {
                throw exceeded(token);
            }
        }
    }

    private static boolean nestsByItself(int type) {
        return switch (type) {
            case StarRocksLexer.NOT,
                    StarRocksLexer.MINUS_SIGN,
                    StarRocksLexer.PLUS,
                    StarRocksLexer.BIT_NOT,
                    StarRocksLexer.LOGICAL_NOT,
                    StarRocksLexer.INTERVAL,
                    StarRocksLexer.LESS_THAN,
                    StarRocksLexer.ARRAY -> true;
            default -> false;
        };
    }

    static RockformException exceeded(Token token) {
        return new RockformException(
                Problem.of(ProblemCode.SYNTAX, "the query is nested more than " + DEPTH + " levels deep")
                        .at(SyntaxErrors.place(token.getLine(), token.getCharPositionInLine())));
    }
}

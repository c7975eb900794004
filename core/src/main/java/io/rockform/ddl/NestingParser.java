// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * A parser that refuses text nested so deeply that recursion would run out of stack, and that tells the name of a column from
 * the clause that begins with the same word.
 */
public abstract class NestingParser extends Parser {
    /** Rules open at a time. Types may nest 15 deep (facts 2.2); each level takes two rules, parentheses two. */
    private static final int DEEPEST = 400;

    /** After them an operand comes, and no clause. */
    private static final Set<Integer> BEFORE_OPERANDS = Set.of(
            StarRocksLexer.AS,
            StarRocksLexer.AND,
            StarRocksLexer.OR,
            StarRocksLexer.NOT,
            StarRocksLexer.LIKE,
            StarRocksLexer.REGEXP,
            StarRocksLexer.RLIKE,
            StarRocksLexer.BETWEEN,
            StarRocksLexer.DIV,
            StarRocksLexer.MOD,
            StarRocksLexer.CASE,
            StarRocksLexer.WHEN,
            StarRocksLexer.THEN,
            StarRocksLexer.ELSE,
            StarRocksLexer.EQUAL,
            StarRocksLexer.EQUAL_FOR_NULL,
            StarRocksLexer.NOT_EQUAL,
            StarRocksLexer.LESS_THAN,
            StarRocksLexer.LESS_OR_EQUAL,
            StarRocksLexer.GREATER_THAN,
            StarRocksLexer.GREATER_OR_EQUAL,
            StarRocksLexer.PLUS,
            StarRocksLexer.MINUS_SIGN,
            StarRocksLexer.ASTERISK,
            StarRocksLexer.SLASH,
            StarRocksLexer.PERCENT,
            StarRocksLexer.LOGICAL_OR,
            StarRocksLexer.LOGICAL_AND,
            StarRocksLexer.LOGICAL_NOT,
            StarRocksLexer.BIT_NOT,
            StarRocksLexer.BIT_AND,
            StarRocksLexer.BIT_OR,
            StarRocksLexer.BIT_XOR,
            StarRocksLexer.ARROW,
            StarRocksLexer.DOT,
            StarRocksLexer.COMMA,
            StarRocksLexer.LEFT_PAREN);

    private int depth;

    protected NestingParser(TokenStream input) {
        super(input);
    }

    /** Tokens are leaves of the tree themselves. */
    @Override
    public TerminalNode createTerminalNode(ParserRuleContext parent, Token token) {
        return (SqlToken) token;
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
        super.enterRule(context, state, ruleIndex);
        depth++;
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
    }

    @Override
    public void exitRule() {
        depth--;
        super.exitRule();
    }

    @Override
    public void reset() {
        super.reset();
        depth = 0;
    }

    /** Whether what was read last cannot end an expression. */
    protected boolean isOperandNext() {
        return BEFORE_OPERANDS.contains(getInputStream().LA(-1));
    }

    /** Ends the parse; the position is the parser's current token. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** A parser that refuses text nested so deeply that recursion would run out of stack. */
public abstract class NestingParser extends Parser {
    /** Rules open at a time. Types may nest 15 deep (facts 2.2); each level takes two rules, parentheses two. */
    private static final int DEEPEST = 400;

    private int depth;

    protected NestingParser(TokenStream input) {
        super(input);
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

    /** Ends the parse; the position is the parser's current token. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}

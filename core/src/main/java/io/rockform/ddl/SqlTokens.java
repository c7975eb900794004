// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.Arrays;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All that the parser reads of a text, in an array: without hints, which the grammar of DDL has no place for, so that the
 * parser looks for no channel at every step.
 */
final class SqlTokens implements TokenStream {
    private static final int CHARACTERS_OF_A_TOKEN = 5;

    private final SqlTokenSource source;
    private final int size;
    private SqlToken[] tokens;
    private int next;

    SqlTokens(String text) {
        source = new SqlTokenSource(text);
        tokens = new SqlToken[text.length() / CHARACTERS_OF_A_TOKEN + 2];
        int count = 0;
        SqlToken token;
        do {
            token = source.nextToken();
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (count == tokens.length) {
                    tokens = Arrays.copyOf(tokens, 2 * count);
                }
                token.setTokenIndex(count);
                tokens[count] = token;
                count++;
            }
        } while (token.getType() != Token.EOF);
        size = count;
    }

    @Override
    public int LA(int offset) {
        if (offset == 1) {
            return tokens[next].getType();
        }
        Token token = LT(offset);
        return token == null ? Token.INVALID_TYPE : token.getType();
    }

    /** After the end there is the end, before the beginning nothing. */
    @Override
    public @Nullable Token LT(int offset) {
        int at = offset > 0 ? next + offset - 1 : next + offset;
        return at < 0 ? null : tokens[Math.min(at, size - 1)];
    }

    @Override
    public void consume() {
        if (next == size - 1) {
            throw new IllegalStateException("nothing comes after the end");
        }
        next++;
    }

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = Math.min(index, size - 1);
    }

    /** Nothing is ever forgotten, so that a mark holds nothing. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Nothing: see mark.
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public SqlTokenSource getTokenSource() {
        return source;
    }

    @Override
    public String getSourceName() {
        return source.getSourceName();
    }

    @Override
    public String getText() {
        return source.text();
    }

    @Override
    public String getText(Interval interval) {
        return getText(tokens[interval.a], tokens[interval.b]);
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token first, Token last) {
        return source.text().substring(first.getStartIndex(), last.getStopIndex() + 1);
    }
}

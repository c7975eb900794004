// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeVisitor;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * A token that is a range of the text, so that nothing is copied until somebody asks for its words, and that is its own leaf
 * of the parse tree, so that there is nothing else to make for it.
 */
final class SqlToken implements Token, TerminalNode {
    private final SqlTokenSource source;
    private final int type;
    private final int start;
    private final int stop;
    /** Among the tokens of its stream; without one it has none. */
    private int index = -1;

    private @Nullable RuleContext parent;

    SqlToken(SqlTokenSource source, int type, int start, int stop) {
        this.source = source;
        this.type = type;
        this.start = start;
        this.stop = stop;
    }

    void setTokenIndex(int place) {
        index = place;
    }

    @Override
    public String getText() {
        return type == EOF ? "<EOF>" : source.text().substring(start, stop + 1);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return source.lineOf(start);
    }

    @Override
    public int getCharPositionInLine() {
        return source.positionInLine(start);
    }

    @Override
    public int getChannel() {
        return type == StarRocksLexer.HINT ? StarRocksLexer.HINTS : DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return stop;
    }

    @Override
    public TokenSource getTokenSource() {
        return source;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public Token getSymbol() {
        return this;
    }

    @Override
    public Object getPayload() {
        return this;
    }

    @Override
    public @Nullable RuleContext getParent() {
        return parent;
    }

    @Override
    public void setParent(RuleContext rule) {
        parent = rule;
    }

    @Override
    public @Nullable ParseTree getChild(int child) {
        return null;
    }

    @Override
    public int getChildCount() {
        return 0;
    }

    @Override
    public Interval getSourceInterval() {
        return new Interval(index, index);
    }

    @Override
    public <T> T accept(ParseTreeVisitor<? extends T> visitor) {
        return visitor.visitTerminal(this);
    }

    @Override
    public String toStringTree() {
        return getText();
    }

    @Override
    public String toStringTree(Parser parser) {
        return getText();
    }

    @Override
    public String toString() {
        return getText();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.WritableToken;
import org.jspecify.annotations.Nullable;

/** A token that is a range of the text, so that nothing is copied until somebody asks for its words. */
final class SqlToken implements WritableToken {
    private final SqlTokenSource source;
    private final int start;
    private final int stop;
    private final int line;
    private final int positionInLine;
    private int type;
    private int channel;
    private int index = -1;

    SqlToken(SqlTokenSource source, int type, int channel, int start, int stop, int line, int positionInLine) {
        this.source = source;
        this.type = type;
        this.channel = channel;
        this.start = start;
        this.stop = stop;
        this.line = line;
        this.positionInLine = positionInLine;
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
        return line;
    }

    @Override
    public int getCharPositionInLine() {
        return positionInLine;
    }

    @Override
    public int getChannel() {
        return channel;
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
    public void setText(String text) {
        throw new UnsupportedOperationException("a token is a range of its text");
    }

    @Override
    public void setType(int changed) {
        type = changed;
    }

    @Override
    public void setLine(int changed) {
        throw new UnsupportedOperationException("a token is a range of its text");
    }

    @Override
    public void setCharPositionInLine(int changed) {
        throw new UnsupportedOperationException("a token is a range of its text");
    }

    @Override
    public void setChannel(int changed) {
        channel = changed;
    }

    @Override
    public void setTokenIndex(int changed) {
        index = changed;
    }

    @Override
    public String toString() {
        return getText();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

import java.util.List;
import java.util.Optional;

/** Reads the tokens of a short statement from left to right. */
public final class TokenReader {
    private final SqlText statement;
    private final List<Token> tokens;
    private int position;

    public TokenReader(SqlText statement) {
        this.statement = statement;
        this.tokens = statement.tokens();
    }

    /** The statement that is read. */
    public SqlText statement() {
        return statement;
    }

    /** The next token, which stays the next one. */
    public Token peek() {
        return tokens.get(position);
    }

    /** The token {@code distance} behind the next one, or the end. */
    public Token peek(int distance) {
        return tokens.get(Math.min(position + distance, tokens.size() - 1));
    }

    public boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes the next token; the end can be taken again and again. */
    public Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    /** Takes these words or signs if they are next, all of them or none. */
    public boolean accept(String... expected) {
        for (int index = 0; index < expected.length; index++) {
            if (!peek(index).is(expected[index])) {
                return false;
            }
        }
        position += expected.length;
        return true;
    }

    /** @throws NotUnderstoodException if something else comes next */
    public void expect(String... expected) {
        if (!accept(expected)) {
            throw notUnderstood();
        }
    }

    /** @throws NotUnderstoodException if anything is left */
    public void expectEnd() {
        if (!atEnd()) {
            throw notUnderstood();
        }
    }

    /** @throws NotUnderstoodException if no name comes next */
    public String name() {
        if (!peek().isName()) {
            throw notUnderstood();
        }
        return take().value();
    }

    /** {@code name}, {@code database.name} or {@code catalog.database.name}. */
    public QualifiedName qualifiedName() {
        String last = name();
        String database = null;
        String catalog = null;
        while (accept(".")) {
            catalog = database;
            database = last;
            last = name();
        }
        return new QualifiedName(Optional.ofNullable(catalog), Optional.ofNullable(database), last);
    }

    /** @throws NotUnderstoodException if no text in quotes comes next */
    public String text() {
        if (peek().kind() != Token.Kind.TEXT) {
            throw notUnderstood();
        }
        return take().value();
    }

    /** The pattern after LIKE, if there is one. */
    public Optional<String> like() {
        return accept("LIKE") ? Optional.of(text()) : Optional.empty();
    }

    /** What to throw where the reader of a statement cannot go on. */
    public NotUnderstoodException notUnderstood() {
        return new NotUnderstoodException(statement, peek());
    }
}

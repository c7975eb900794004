// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

/** A statement goes on in a way that the sandbox does not know. */
public final class NotUnderstoodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstoodException(SqlText statement, Token token) {
        super(
                (token.kind() == Token.Kind.END ? "the end" : "'" + statement.written(token) + "'") + " in '"
                        + statement.text() + "'",
                null,
                false,
                false);
    }
}

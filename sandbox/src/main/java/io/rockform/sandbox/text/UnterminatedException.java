// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

/** A text or name in quotes that is not closed. */
public final class UnterminatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    UnterminatedException(String text) {
        super("a quote is not closed in " + text, null, false, false);
        this.text = text;
    }

    /** All that was sent. */
    public String text() {
        return text;
    }
}

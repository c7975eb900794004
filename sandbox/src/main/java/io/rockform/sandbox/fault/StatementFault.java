// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * What happens to a statement.
 *
 * @param delay how long it is held back before it runs
 * @param message of a refusal; empty otherwise
 */
public record StatementFault(Kind kind, Duration delay, String message) {
    public StatementFault {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(delay);
        Objects.requireNonNull(message);
    }

    /** What becomes of the statement and of its client's connection. */
    public enum Kind {
        /** It runs, later. */
        SLOW,
        /** It is refused with error 1064 and does not run. */
        REFUSED,
        /** The connection is cut before it runs. */
        CUT_BEFORE,
        /** It runs, and the connection is cut before its answer is sent. */
        CUT_AFTER
    }

    public static StatementFault slow(Duration delay) {
        return new StatementFault(Kind.SLOW, delay, "");
    }

    public static StatementFault refused(String message) {
        return new StatementFault(Kind.REFUSED, Duration.ZERO, message);
    }

    public static StatementFault cutBefore() {
        return new StatementFault(Kind.CUT_BEFORE, Duration.ZERO, "");
    }

    public static StatementFault cutAfter() {
        return new StatementFault(Kind.CUT_AFTER, Duration.ZERO, "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, told so that its reader can mend it.
 *
 * @param code the stable name
 * @param message what is wrong, naming the thing
 * @param place where: {@code file:line:column}, a table, a revision; null if the message says it
 * @param remedy what to do about it, as a sentence or a command; null if the message says it
 */
public record Problem(
        ProblemCode code,
        String message,
        @Nullable String place,
        @Nullable String remedy) {
    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
    }

    /** A problem whose message says everything. */
    public static Problem of(ProblemCode code, String message) {
        return new Problem(code, message, null, null);
    }

    /** This problem, found at {@code place}. */
    public Problem at(@Nullable String place) {
        return new Problem(code, message, place, remedy);
    }

    /** This problem, with the way out. */
    public Problem remedy(@Nullable String remedy) {
        return new Problem(code, message, place, remedy);
    }

    /** Place, message and remedy as lines of text. */
    public String text() {
        String where = place == null ? "" : place + ": ";
        String wayOut = remedy == null ? "" : "\n  " + remedy;
        return where + message + wayOut;
    }
}

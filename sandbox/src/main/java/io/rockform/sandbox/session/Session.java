// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

import java.util.List;

/** One client's conversation with the engine. Used by one thread at a time, but for {@link #cancel}. */
public interface Session extends AutoCloseable {
    /**
     * Runs one or more statements, separated by semicolons.
     *
     * @return an answer for each statement that ran, never none; after a {@link Answer.Refused} nothing more ran. A text
     *     that does not parse as a whole runs nothing (facts 12.1).
     */
    List<Answer> execute(String text);

    /** Makes {@code name}, a database or {@code catalog.database}, the current one (facts 11). */
    Answer use(String name);

    /** Whether {@code text} may go through the prepared statement protocol: only a SELECT may (facts 12.1). */
    boolean canPrepare(String text);

    /** Forgets everything that was set on this session but who speaks and its current database. */
    void reset();

    /** Stops the statement that is running, if one is; called from any thread. */
    void cancel();

    @Override
    void close();
}

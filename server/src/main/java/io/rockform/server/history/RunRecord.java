// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a command that changes the database.
 *
 * @param id unique for ever
 * @param command such as {@code upgrade head}
 * @param runner who: {@code user@host, process 123}
 * @param version Rockform's
 * @param endedAt null while it runs, and for ever if it was killed
 * @param message why it failed; empty if it did not
 */
public record RunRecord(
        String id,
        String command,
        String runner,
        String version,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        String message) {
    public RunRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(command);
        Objects.requireNonNull(runner);
        Objects.requireNonNull(version);
        Objects.requireNonNull(state);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(message);
    }

    /** How far a run has come. */
    public enum State {
        /** It runs, or it was killed: who holds the lock knows which. */
        RUNNING,
        DONE,
        /** It stopped at a statement that failed, or was asked to stop. */
        FAILED,
        /** It did not end well, and a later run or a person has finished or undone what it began. */
        RESOLVED
    }

    /** A run that begins now. */
    public static RunRecord begun(String id, String command, String runner, String version, Instant now) {
        return new RunRecord(id, command, runner, version, State.RUNNING, now, null, "");
    }

    /** This run, ended. */
    public RunRecord ended(State how, Instant now, String why) {
        return new RunRecord(id, command, runner, version, how, startedAt, now, why);
    }
}

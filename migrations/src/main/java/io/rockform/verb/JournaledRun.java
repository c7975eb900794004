// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.server.history.JournalEntry;
import io.rockform.server.history.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one run did of one revision, as the journal has it.
 *
 * @param run its id
 * @param command such as {@code upgrade head}
 * @param runner who: {@code user@host, process 123}
 * @param version Rockform's
 * @param state the run's, in the journal's words: running, done, failed, resolved
 * @param startedAt the run's, an ISO instant
 * @param endedAt the run's, an ISO instant; null if it has not ended, or was killed
 * @param message why the run failed; empty if it did not
 * @param direction upgrade or downgrade
 * @param statements the revision's, in order
 */
public record JournaledRun(
        String run,
        String command,
        String runner,
        String version,
        String state,
        String startedAt,
        @Nullable String endedAt,
        String message,
        String revision,
        String direction,
        List<JournaledStatement> statements) {
    public JournaledRun {
        Objects.requireNonNull(run);
        statements = List.copyOf(statements);
    }

    /** @param entries the run's of one revision, in order; not empty */
    static JournaledRun of(RunRecord run, List<JournalEntry> entries) {
        Instant ended = run.endedAt();
        JournalEntry first = entries.get(0);
        return new JournaledRun(
                run.id(),
                run.command(),
                run.runner(),
                run.version(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.startedAt().toString(),
                ended == null ? null : ended.toString(),
                run.message(),
                first.revision(),
                first.direction().name().toLowerCase(Locale.ROOT),
                JournaledStatement.of(entries));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.server.history.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a revision, as the journal has it.
 *
 * @param number from 1, within the revision
 * @param state in the journal's words: intended, sent, waiting, done, failed, skipped, resolved
 * @param error the server's words; null if it did not fail
 * @param message the same, or who resolved it, or what became of it; empty if there is nothing to say
 * @param job the id of its job in the server; null if it has none, or none is known
 * @param sentAt an ISO instant; null if it was not sent
 * @param endedAt an ISO instant; null if it has not ended
 * @param duration its job included; null if it has not ended
 */
public record JournaledStatement(
        String revision,
        int number,
        String sql,
        String state,
        @Nullable String error,
        String message,
        @Nullable Long job,
        @Nullable String sentAt,
        @Nullable String endedAt,
        @Nullable Duration duration) {
    /** @param entries those of one revision, in order */
    static List<JournaledStatement> of(List<JournalEntry> entries) {
        List<JournaledStatement> statements = new ArrayList<>();
        for (JournalEntry entry : entries) {
            statements.add(new JournaledStatement(
                    entry.revision(),
                    statements.size() + 1,
                    entry.statement(),
                    entry.state().name().toLowerCase(Locale.ROOT),
                    entry.state() == JournalEntry.State.FAILED ? entry.message() : null,
                    entry.message(),
                    entry.jobId(),
                    text(entry.sentAt()),
                    text(entry.endedAt()),
                    duration(entry)));
        }
        return statements;
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Duration duration(JournalEntry entry) {
        return entry.sentAt() == null || entry.endedAt() == null
                ? null
                : Duration.between(entry.sentAt(), entry.endedAt());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.server.SecretSql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a run, and how far it has come.
 *
 * @param run the id of the run
 * @param position within the run, from 1
 * @param statementHash SHA-256 of the statement, by which a later run finds it again
 * @param jobKind null if the statement starts no job
 * @param jobId null while it is not known, or if there is none
 * @param errorCode the server's; 0 if it did not fail
 * @param message the server's words if it failed, or who resolved it; else empty
 * @param sentAt null while it is only intended
 * @param endedAt null while it is not done, failed or skipped
 */
public record JournalEntry(
        String run,
        int position,
        String revision,
        Direction direction,
        String statement,
        String statementHash,
        State state,
        @Nullable JobKind jobKind,
        String jobTable,
        @Nullable Long jobId,
        int errorCode,
        String message,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt) {
    public JournalEntry {
        Objects.requireNonNull(run);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(statementHash);
        Objects.requireNonNull(state);
        Objects.requireNonNull(jobTable);
        Objects.requireNonNull(message);
    }

    /** Which method of the revision the statement comes from. */
    public enum Direction {
        UPGRADE,
        DOWNGRADE
    }

    /** How far a statement has come. */
    public enum State {
        /** To be run; nothing was sent. */
        INTENDED,
        /** Being sent: it may or may not have taken effect. */
        SENT,
        /** The server has taken it; its job runs. */
        WAITING,
        DONE,
        /** The server refused it, or its job was cancelled: it had no effect. */
        FAILED,
        /** Left out, since an earlier run has done it. */
        SKIPPED,
        /** A person has said that it is done, or is not to be done. */
        RESOLVED
    }

    /**
     * A statement that is going to be run.
     *
     * @param job null if it starts none
     */
    public static JournalEntry intended(
            String run, int position, String revision, Direction direction, String sql, @Nullable Job job) {
        String statement = SecretSql.masked(sql);
        return new JournalEntry(
                run,
                position,
                revision,
                direction,
                statement,
                hash(statement),
                State.INTENDED,
                job == null ? null : job.kind(),
                job == null ? "" : job.table().toString(),
                null,
                0,
                "",
                null,
                null);
    }

    /** SHA-256 of the statement's UTF-8 bytes, without its secrets, in hexadecimal. */
    public static String hash(String sql) {
        String statement = SecretSql.masked(sql);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(statement.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Whether the statement's effect is unknown, or its job may still run. */
    public boolean isInDoubt() {
        return state == State.SENT || state == State.WAITING;
    }

    /** This entry of a new run, which takes the statement up where an earlier run has left it. */
    public JournalEntry takenUp(JournalEntry earlier) {
        if (earlier.state == State.DONE) {
            return with(State.SKIPPED, earlier.jobId, 0, "done by an earlier run", earlier.sentAt, earlier.endedAt);
        }
        return earlier.isOver() || earlier.isInDoubt()
                ? with(earlier.state, earlier.jobId, 0, earlier.message, earlier.sentAt, earlier.endedAt)
                : this;
    }

    /** Whether nothing is left to be done about it. */
    public boolean isOver() {
        return state == State.DONE || state == State.SKIPPED || state == State.RESOLVED;
    }

    public JournalEntry sent(Instant now) {
        return with(State.SENT, null, 0, "", now, null);
    }

    /**
     * This entry, with the statement taken by the server and its job running.
     *
     * @param job the server's id, where it is known
     */
    public JournalEntry waiting(@Nullable Long job) {
        return with(State.WAITING, job, 0, "", sentAt, null);
    }

    /**
     * This entry, with the statement's effect complete.
     *
     * @param job the id of the job that was waited for; null if there was none
     */
    public JournalEntry done(@Nullable Long job, Instant now) {
        return with(State.DONE, job, 0, "", sentAt, now);
    }

    public JournalEntry failed(int code, String words, Instant now) {
        return with(State.FAILED, jobId, code, words, sentAt, now);
    }

    /**
     * This entry, to be sent again.
     *
     * @param why who says so, or what was taken back
     */
    public JournalEntry again(String why) {
        return with(State.INTENDED, null, 0, why, null, null);
    }

    /** This entry, being taken back: until that is done, the schema tells whether its effect is there. */
    public JournalEntry beingReverted(Instant now) {
        return with(State.SENT, jobId, 0, "being taken back", now, null);
    }

    /** This entry, over by a person's word. */
    public JournalEntry resolved(String how, Instant now) {
        return with(State.RESOLVED, jobId, errorCode, how, sentAt, now);
    }

    public JournalEntry skipped(String why, Instant now) {
        return with(State.SKIPPED, jobId, 0, why, sentAt, now);
    }

    private JournalEntry with(
            State changed,
            @Nullable Long job,
            int code,
            String words,
            @Nullable Instant sent,
            @Nullable Instant ended) {
        return new JournalEntry(
                run,
                position,
                revision,
                direction,
                statement,
                statementHash,
                changed,
                jobKind,
                jobTable,
                job,
                code,
                words,
                sent,
                ended);
    }
}

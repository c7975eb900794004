// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.fault.JobFault;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The refreshes of materialized views that were asked for, as information_schema.task_runs lists them (facts 10). They are over
 * at once, unless a fault says otherwise. Used from any thread.
 */
public final class TaskRuns {
    private static final int KEPT = 1000;

    private final Clock clock;
    private final Deque<TaskRun> runs = new ArrayDeque<>();

    /** A refresh, from when it was asked for, in milliseconds, until when it is over. */
    public record TaskRun(
            String queryId, String task, String database, String definition, JobFault course, long begun, long ends) {
        public boolean isOver(long now) {
            return now >= ends;
        }

        public boolean isFailed(long now) {
            return isOver(now) && course.kind() == JobFault.Kind.CANCELLED;
        }
    }

    public TaskRuns(Clock clock) {
        this.clock = clock;
    }

    /** A refresh begins. @return its QUERY_ID */
    public synchronized String begin(String task, String database, String definition, JobFault course) {
        String queryId = UUID.randomUUID().toString();
        long now = clock.millis();
        if (course.kind() != JobFault.Kind.LOST) {
            runs.addFirst(new TaskRun(
                    queryId,
                    task,
                    database,
                    definition,
                    course,
                    now,
                    now + course.duration().toMillis()));
        }
        if (runs.size() > KEPT) {
            runs.removeLast();
        }
        return queryId;
    }

    /** All that are listed, the newest first. */
    public synchronized List<TaskRun> all() {
        return List.copyOf(runs);
    }

    public long now() {
        return clock.millis();
    }
}

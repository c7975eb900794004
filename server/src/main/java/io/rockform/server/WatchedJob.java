// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.plan.Job;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A job that is waited for, as it was last seen. */
public final class WatchedJob {
    private final Job job;
    private final Set<Long> ids;
    private final long started;
    private List<JobRow> seen;

    /**
     * Begins with a first look.
     *
     * @param ids several where one statement adds several rollups
     * @param started by the watch's clock, in nanoseconds
     */
    WatchedJob(Job job, Set<Long> ids, List<JobRow> seen, long started) {
        this.job = job;
        this.ids = Set.copyOf(ids);
        this.seen = seen;
        this.started = started;
    }

    public Job job() {
        return job;
    }

    /** The server's JobId; the newest where there are several. */
    public long id() {
        return Collections.max(ids);
    }

    Set<Long> ids() {
        return ids;
    }

    long started() {
        return started;
    }

    void seen(List<JobRow> rows) {
        seen = rows;
    }

    List<JobRow> rows() {
        return seen.stream().filter(row -> ids.contains(row.id())).toList();
    }
}

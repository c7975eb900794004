// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.TableOperation;
import io.rockform.plan.Job;
import io.rockform.schema.ObjectName;
import io.rockform.server.JobListener;
import io.rockform.server.JobWatch;
import io.rockform.server.WatchedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The jobs that statements of one revision have started and that run now, by the statement's index. */
final class RunningJobs {
    private final JobWatch watch;
    private final JobListener listener;
    private final Map<Integer, WatchedJob> jobs = new LinkedHashMap<>();
    private int looking;

    RunningJobs(JobWatch watch, JobListener listener) {
        this.watch = watch;
        this.listener = listener;
    }

    void add(int index, WatchedJob job) {
        jobs.put(index, job);
    }

    int count() {
        return jobs.size();
    }

    List<Job> jobs() {
        return jobs.values().stream().map(WatchedJob::job).toList();
    }

    /** The statement whose job was looked at last. */
    int looking() {
        return looking;
    }

    /**
     * Whether operations may be run beside the jobs: they change tables, and other ones. A view may read any table, and
     * what a user's own SQL does is not known.
     */
    boolean leaveRoomFor(List<Operation> operations) {
        if (jobs.isEmpty()) {
            return true;
        }
        Set<ObjectName> busy = new HashSet<>();
        jobs.values().forEach(job -> busy.add(job.job().table()));
        return operations.stream().allMatch(RunningJobs::isOfOneTable)
                && StepEffect.touched(operations).stream().noneMatch(busy::contains);
    }

    private static boolean isOfOneTable(Operation operation) {
        return operation instanceof TableOperation
                || operation instanceof ColumnOperation
                || operation instanceof IndexOperation
                || operation instanceof PartitionOperation
                || operation instanceof RollupOperation;
    }

    /** A job that has ended well. */
    record Ended(int index, long job) {}

    /**
     * Waits until at least one job has ended.
     *
     * @throws io.rockform.server.JobFailed if one did not end well: that of {@link #looking()}, which is no longer counted
     */
    Ended awaitOne() {
        Duration pause = Duration.ZERO;
        while (true) {
            Optional<Ended> ended = ended();
            if (ended.isPresent()) {
                return ended.get();
            }
            pause = watch.pause(pause);
            for (Map.Entry<Integer, WatchedJob> job : jobs.entrySet()) {
                looking = job.getKey();
                watch.look(job.getValue());
            }
        }
    }

    private Optional<Ended> ended() {
        for (Map.Entry<Integer, WatchedJob> job : List.copyOf(jobs.entrySet())) {
            looking = job.getKey();
            // What fails here has ended too, and is not to be waited for again.
            jobs.remove(looking);
            if (watch.isOver(job.getValue(), listener)) {
                return Optional.of(new Ended(looking, job.getValue().id()));
            }
            jobs.put(looking, job.getValue());
        }
        return Optional.empty();
    }

    /** Cancels all. @return the statements whose jobs were cancelled; those that were too late have ended well */
    Map<Integer, Boolean> cancelAll() {
        Map<Integer, Boolean> cancelled = new LinkedHashMap<>();
        for (int index : new ArrayList<>(jobs.keySet())) {
            WatchedJob job = jobs.get(index);
            if (job != null) {
                cancelled.put(index, watch.cancel(job, listener));
                jobs.remove(index);
            }
        }
        return cancelled;
    }
}

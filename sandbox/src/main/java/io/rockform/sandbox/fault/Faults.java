// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.fault;

import io.rockform.sandbox.answer.LikePattern;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults that wait for their moment. Each happens once, to the first job or statement that it fits; those that were asked
 * for first come first. Used from any thread.
 */
public final class Faults {
    private final List<Waiting<JobFault>> jobs = new ArrayList<>();
    private final List<Waiting<StatementFault>> statements = new ArrayList<>();

    private record Waiting<F>(Predicate<String> fits, F fault) {}

    /** The next job, of whatever table. */
    public synchronized Faults nextJob(JobFault fault) {
        jobs.add(new Waiting<>(table -> true, fault));
        return this;
    }

    /** The next job of a table. */
    public synchronized Faults nextJobOf(String table, JobFault fault) {
        jobs.add(new Waiting<>(table::equals, fault));
        return this;
    }

    /**
     * The next statement of any client that is like the pattern.
     *
     * @param pattern as after LIKE, ignoring case: {@code ALTER TABLE%}
     */
    public synchronized Faults nextStatement(String pattern, StatementFault fault) {
        statements.add(new Waiting<>(LikePattern.ignoringCase(pattern)::matches, fault));
        return this;
    }

    /** Forgets all that still wait. */
    public synchronized void clear() {
        jobs.clear();
        statements.clear();
    }

    /** What is to happen to a job of this table that is about to start. */
    public synchronized Optional<JobFault> ofJob(String table) {
        return take(jobs, table);
    }

    /** What is to happen to this statement. */
    public synchronized Optional<StatementFault> ofStatement(String text) {
        return take(statements, text);
    }

    private static <F> Optional<F> take(List<Waiting<F>> all, String what) {
        for (Iterator<Waiting<F>> waiting = all.iterator(); waiting.hasNext(); ) {
            Waiting<F> one = waiting.next();
            if (one.fits().test(what)) {
                waiting.remove();
                return Optional.of(one.fault());
            }
        }
        return Optional.empty();
    }
}

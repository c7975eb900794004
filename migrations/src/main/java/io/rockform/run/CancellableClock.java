// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Job;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.WaitClock;
import java.time.Duration;
import java.util.List;

/** The machine's clock; who asks to stop ends a wait within a tenth of a second. */
final class CancellableClock implements WaitClock {
    private static final Duration SLICE = Duration.ofMillis(100);

    private final Cancellation cancellation;
    private final Duration timeout;
    private final long started = System.nanoTime();

    CancellableClock(Cancellation cancellation) {
        this(cancellation, Duration.ZERO);
    }

    /** @param timeout how long a run may take from now on; zero for as long as it needs */
    CancellableClock(Cancellation cancellation, Duration timeout) {
        this.cancellation = cancellation;
        this.timeout = timeout;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        Duration left = duration;
        while (left.compareTo(SLICE) > 0) {
            check();
            WaitClock.SYSTEM.sleep(SLICE);
            left = left.minus(SLICE);
        }
        check();
        WaitClock.SYSTEM.sleep(left);
        check();
    }

    /** Whether jobs that run are to be cancelled, now that the run is to stop. */
    boolean cancelsJobs(List<Job> running) {
        return !running.isEmpty() && cancellation.cancelsJobs(running);
    }

    /** @throws RockformException {@link ProblemCode#INTERRUPTED} or {@link ProblemCode#TIMED_OUT} if the run is to stop */
    void check() {
        if (cancellation.isRequested()) {
            throw new RockformException(Problem.of(ProblemCode.INTERRUPTED, "interrupted"));
        }
        if (!timeout.isZero() && since(started).compareTo(timeout) >= 0) {
            throw new RockformException(Problem.of(
                    ProblemCode.TIMED_OUT, "the run did not end within its " + timeout.toMillis() / 1000.0 + " s"));
        }
    }
}

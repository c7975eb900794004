// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.time.Duration;

/** Time that passes while something is waited for. Injected, so that tests wait for nothing and a run can be stopped. */
public interface WaitClock {
    /** The machine's own clock. */
    WaitClock SYSTEM = new WaitClock() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RockformException(Problem.of(ProblemCode.INTERRUPTED, "interrupted while waiting"), e);
            }
        }
    };

    /** A moment in nanoseconds, good only for differences, as {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Lets time pass.
     *
     * @throws RockformException {@link ProblemCode#INTERRUPTED} if the wait is to end early
     */
    void sleep(Duration duration);

    /** How long ago {@code started} was. */
    default Duration since(long started) {
        return Duration.ofNanos(nanoTime() - started);
    }
}

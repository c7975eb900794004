// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.WaitClock;
import java.time.Duration;

/** The machine's clock; who asks to stop ends a wait within a tenth of a second. */
final class CancellableClock implements WaitClock {
    private static final Duration SLICE = Duration.ofMillis(100);

    private final Cancellation cancellation;

    CancellableClock(Cancellation cancellation) {
        this.cancellation = cancellation;
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

    /** @throws RockformException {@link ProblemCode#INTERRUPTED} if the run is to stop */
    void check() {
        if (cancellation.isRequested()) {
            throw new RockformException(Problem.of(ProblemCode.INTERRUPTED, "interrupted"));
        }
    }
}

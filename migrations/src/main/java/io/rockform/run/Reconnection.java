// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.ConnectionLost;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connects again, to whichever frontend of the URL answers, after a connection was lost in the middle of a run. */
final class Reconnection {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A statement that ends its connection each time is not sent for ever. */
    private static final int MOST = 10;

    private final Database database;
    private final CancellableClock clock;
    private final Duration patience;
    private final RunListener listener;
    private int count;

    Reconnection(Database database, CancellableClock clock, Duration patience, RunListener listener) {
        this.database = database;
        this.clock = clock;
        this.patience = patience;
        this.listener = listener;
    }

    /** The lost connection behind a failure; null if it failed for another reason. */
    static @Nullable ConnectionLost lost(RockformException failure) {
        if (failure instanceof ConnectionLost lost) {
            return lost;
        }
        return failure.getCause() instanceof ConnectionLost lost ? lost : null;
    }

    /** Does what may be done any number of times, again whenever its connection is lost. */
    <T> T surviving(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RockformException e) {
                ConnectionLost lost = lost(e);
                if (lost == null) {
                    throw e;
                }
                again(e, lost, () -> true);
            }
        }
    }

    /**
     * Connects again, and looks what to do next.
     *
     * @param failure thrown if no frontend answers in time
     */
    <T> T again(RockformException failure, ConnectionLost lost, Supplier<T> next) {
        long started = clock.nanoTime();
        Duration pause = FIRST_PAUSE;
        if (patience.isZero() || ++count > MOST) {
            throw failure;
        }
        listener.notice("the connection to " + lost.server() + " was lost (" + lost.reason() + "); connecting again");
        while (true) {
            try {
                database.connection().reconnect();
                T result = next.get();
                listener.notice("connected to " + database.connection().server() + "; going on");
                return result;
            } catch (RockformException e) {
                boolean unreachable = e.code() == ProblemCode.UNREACHABLE;
                if (!unreachable) {
                    throw e;
                }
                if (clock.since(started).compareTo(patience) >= 0) {
                    failure.addSuppressed(e);
                    throw failure;
                }
            }
            clock.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.run.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C. A command that changes a server is not killed in the middle: it is asked to stop, and the process waits until
 * it has written down how far it came. Others end at once.
 */
public final class Interruption {
    /** Longer than the statements that Rockform sends take to be answered; jobs are not waited for. */
    private static final int PATIENCE_SECONDS = 30;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean orderly;
    private volatile int exitCode;

    /** Asked before each statement. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** From now on the process waits for the command to stop by itself. */
    public void stopInOrder() {
        orderly = true;
    }

    /** Waits until the user asks to stop. */
    public void await() throws InterruptedException {
        requested.await();
    }

    /** Asks the command to stop. */
    public void request() {
        cancellation.request();
        requested.countDown();
    }

    /** Listens to the signals of this process. */
    public void watchSignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "interruption"));
    }

    /** The command has ended by itself or on request. */
    public void finished(int code) {
        exitCode = code;
        finished.countDown();
    }

    private void shutDown() {
        boolean endedByItself = finished.getCount() == 0;
        request();
        if (endedByItself || !orderly) {
            return;
        }
        try {
            if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // Without this the JVM would exit with the signal's code, as if it had been killed.
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

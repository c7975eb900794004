// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

/**
 * Asks a running verb to stop. It stops before its next statement, or while it waits for a job or a lock, and ends with
 * {@link io.rockform.problem.ProblemCode#INTERRUPTED}; the journal knows where to go on. Safe from any thread.
 */
public final class Cancellation {
    private volatile boolean requested;

    /** Asks to stop; asking twice is harmless. */
    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }
}

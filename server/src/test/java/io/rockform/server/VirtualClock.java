// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.time.Duration;

/** Time that passes only by sleeping. */
public final class VirtualClock implements WaitClock {
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        now += duration.toNanos();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/** A sandbox in a process of its own, to be killed by a test: prints its port, then serves until it is killed. */
final class KilledSandbox {
    private KilledSandbox() {}

    public static void main(String[] arguments) throws InterruptedException {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                        .withData(Path.of(arguments[0]))
                        .withJobDuration(Duration.ZERO))
                .createDatabase("sc");
        System.out.println(sandbox.port());
        Thread.sleep(Long.MAX_VALUE);
    }
}

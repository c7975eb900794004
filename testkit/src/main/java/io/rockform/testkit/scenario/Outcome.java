// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.util.Objects;

/** What a command did: its exit code and all that it printed. */
public record Outcome(int exitCode, String stdout, String stderr) {
    public Outcome {
        Objects.requireNonNull(stdout);
        Objects.requireNonNull(stderr);
    }

    /** A command that succeeded. */
    public static Outcome done(String stdout) {
        return new Outcome(0, stdout, "");
    }

    /** A command that failed. */
    public static Outcome failed(String stderr) {
        return new Outcome(1, "", stderr);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.problem;

/** The exit codes of every command; scripts rely on them. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Failed; the message says why and what to do. */
    FAILED(1),
    /** The command line or the configuration is wrong. */
    USAGE(2),
    /** Differences or pending revisions were found. */
    DIFFERENT(3),
    /** Refused as unsafe. */
    UNSAFE(4);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number that the process exits with. */
    public int value() {
        return value;
    }
}

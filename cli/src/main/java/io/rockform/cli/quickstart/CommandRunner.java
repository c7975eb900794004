// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.quickstart;

import io.rockform.cli.console.Console;

/** Runs a command as the command line does. */
@FunctionalInterface
public interface CommandRunner {
    /** Runs one command. @return the exit code */
    int run(Console console, String... arguments);
}

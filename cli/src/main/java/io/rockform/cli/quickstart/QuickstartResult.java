// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.quickstart;

import io.rockform.verb.VerbResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The walk-through, which did what it should.
 *
 * @param project its directory
 * @param commands those that were shown, in order
 */
record QuickstartResult(Path project, List<ShownCommand> commands, Duration duration) implements VerbResult {
    QuickstartResult {
        Objects.requireNonNull(project);
        Objects.requireNonNull(duration);
        commands = List.copyOf(commands);
    }

    /**
     * A command of the walk-through.
     *
     * @param command as it would be typed
     * @param exitStatus what it exited with
     * @param output its results, as text
     */
    record ShownCommand(String command, int exitStatus, String output) {
        ShownCommand {
            Objects.requireNonNull(command);
            Objects.requireNonNull(output);
        }
    }
}

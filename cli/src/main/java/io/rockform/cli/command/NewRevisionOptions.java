// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.project.RevisionSettings.Format;
import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that write a revision. */
final class NewRevisionOptions {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the revision does, in a line.")
    private String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
    private @Nullable String revisionId;

    @Option(
            names = "--branch-label",
            paramLabel = "NAME",
            description = "A name for the branch that begins with it; may be given several times.")
    private List<String> branchLabels = List.of();

    @Option(
            names = "--version-path",
            paramLabel = "DIR",
            description = "Which of the configured directories it is written to; the first otherwise.")
    private @Nullable Path location;

    @Option(names = "--format", paramLabel = "FORMAT", description = "java or sql; the configured one otherwise.")
    private @Nullable Format format;

    @Option(names = "--dry-run", description = "Write nothing; print the file that would be written.")
    private boolean dryRun;

    RevisionFacts facts(List<String> dependsOn) {
        return new RevisionFacts(message, revisionId, branchLabels, dependsOn, location, format);
    }

    boolean dryRun() {
        return dryRun;
    }
}

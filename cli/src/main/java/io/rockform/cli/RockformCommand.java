// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import io.rockform.cli.console.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command without a verb. */
@Command(
        name = "rockform",
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Declarative schema and migrations for StarRocks.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:the command line or the configuration is wrong",
            "3:differences or pending revisions were found",
            "4:refused as unsafe"
        },
        footer = "%nrockform quickstart shows all of it in a minute.")
@SuppressWarnings("UnusedVariable") // picocli fills and reads the fields
final class RockformCommand {
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true, description = "Print the version of Rockform and of Java.")
    private boolean version;

    RockformCommand(GlobalOptions options) {
        this.options = options;
    }
}

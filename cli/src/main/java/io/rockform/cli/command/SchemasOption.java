// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import java.util.List;
import picocli.CommandLine.Option;

/** The option of commands that read a server: which of its databases. */
final class SchemasOption {
    @Option(
            names = "--schemas",
            paramLabel = "DATABASE",
            split = ",",
            description = "These databases of the server, too: names or patterns such as sales_*; may be repeated.")
    private List<String> schemas = List.of();

    List<String> asked() {
        return schemas;
    }
}

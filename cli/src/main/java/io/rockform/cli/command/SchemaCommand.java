// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import picocli.CommandLine.Command;

/** {@code rockform schema}: holds the commands about a schema as a whole. */
@Command(name = "schema", description = "About a schema as a whole.", synopsisSubcommandLabel = "COMMAND")
final class SchemaCommand {}

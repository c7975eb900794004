// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.DifferenceListing;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Diff;
import io.rockform.verb.DiffRequest;
import io.rockform.verb.DiffResult;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform diff}. */
@Command(
        name = "diff",
        sortOptions = false,
        description = {
            "What leads from one schema to another: without options, from the database to the models.",
            "Exits with 3 if they differ."
        })
final class DiffCommand extends VerbCommand<DiffResult> {
    @Option(
            names = "--from",
            defaultValue = "database",
            paramLabel = "SOURCE",
            description = "What is: database (the default), a URL, a .sql file or directory, a snapshot, models,"
                    + " revisions, empty.")
    private String from = "";

    @Option(
            names = "--to",
            defaultValue = "models",
            paramLabel = "SOURCE",
            description = "What is wanted, as --from; models if left out.")
    private String to = "";

    DiffCommand(Context context) {
        super(context);
    }

    @Override
    DiffResult run(Context context) {
        return new Diff().run(context.invocation(), new DiffRequest(from, to));
    }

    @Override
    String sql(DiffResult result) {
        return result.differences().stream()
                .flatMap(difference -> difference.statements().stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }

    @Override
    void print(DiffResult result, TextOutput out) {
        if (result.differences().isEmpty() && result.findings().isEmpty()) {
            out.line("No differences.");
        } else {
            new DifferenceListing(out).print(result.differences(), result.findings());
        }
        Listing.leftOut(result.leftOut(), out);
    }
}

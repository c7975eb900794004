// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.DifferenceListing;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.proof.Verification;
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

    @Option(
            names = "--verify",
            description =
                    "Try the way there and back in the sandbox: what is there is created, changed, read and compared.")
    private boolean verify;

    DiffCommand(Context context) {
        super(context);
    }

    @Override
    DiffResult run(Context context) {
        return new Diff().run(context.invocation(), new DiffRequest(from, to, verify));
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
        Listing.drift(result.drift(), out);
        Listing.leftOut(result.leftOut(), out);
        if (result.verification() != null) {
            print(result.verification(), out);
        }
    }

    private static void print(Verification verification, TextOutput out) {
        out.line(out.paint(Style.GOOD, "Verified") + " in the sandbox (" + verification.server() + "): "
                + statements(verification.created()) + " to make what is there, " + verification.upgraded()
                + " to what is wanted, " + verification.downgraded() + " back.");
        verification.unproven().forEach(reason -> out.line(out.paint(Style.WARNING, "Not verified: ") + reason));
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.DifferenceListing;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Check;
import io.rockform.verb.CheckRequest;
import io.rockform.verb.CheckResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform check}. */
@Command(
        name = "check",
        sortOptions = false,
        description = "Is there anything to upgrade, or to write a revision for? Exits with 3 if so.")
final class CheckCommand extends VerbCommand<CheckResult> {
    @Option(names = "--from", paramLabel = "SOURCE", description = "What stands for the database, such as revisions.")
    private @Nullable String from;

    @Option(
            names = "--accept-changed",
            description = "Record the files as they are now, where they are not what was recorded of them.")
    private boolean acceptChanged;

    CheckCommand(Context context) {
        super(context);
    }

    @Override
    CheckResult run(Context context) {
        return new Check().run(context.invocation(), new CheckRequest(from, acceptChanged));
    }

    @Override
    boolean isForEachDatabase() {
        return from == null;
    }

    @Override
    void print(CheckResult result, TextOutput out) {
        int differing = result.differences().size() + result.findings().size();
        if (!result.pending().isEmpty()) {
            out.line(TextOutput.count(result.pending().size(), "revision") + " not applied; run rockform upgrade head");
            result.pending().forEach(revision -> out.line("  " + Listing.history(revision)));
        } else if (differing == 0) {
            out.line(out.paint(Style.GOOD, "No differences") + " between the models and the database.");
        }
        if (differing > 0) {
            out.line(TextOutput.count(differing, "difference") + " between the models and the database:");
            if (verbose()) {
                new DifferenceListing(out).print(result.differences(), result.findings());
            } else {
                Listing.differences(result.differences(), result.findings(), out);
            }
        }
        Listing.drift(result.drift(), out);
        Listing.leftOut(result.leftOut(), out);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Current;
import io.rockform.verb.CurrentRequest;
import io.rockform.verb.CurrentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform current}. */
@Command(name = "current", sortOptions = false, description = "Show the revision that the database is at.")
final class CurrentCommand extends VerbCommand<CurrentResult> {
    @Option(names = "--check-heads", description = "Exit with 3 unless all revisions are applied.")
    private boolean checkHeads;

    CurrentCommand(Context context) {
        super(context);
    }

    @Override
    CurrentResult run(Context context) {
        return new Current().run(context.invocation(), new CurrentRequest(checkHeads));
    }

    @Override
    boolean isForEachDatabase() {
        return true;
    }

    @Override
    void print(CurrentResult result, TextOutput out) {
        if (verbose()) {
            out.line("Current revision(s) for " + result.database() + ":");
            result.revisions().forEach(revision -> Listing.verbose(revision, out));
        } else {
            result.revisions().forEach(revision -> out.line(Listing.named(revision)));
        }
        result.unknown().forEach(id -> out.line(id + out.paint(Style.WARNING, " (no such file)")));
        if (result.revisions().isEmpty() && result.unknown().isEmpty()) {
            out.line("<base>");
        }
        if (result.pending() > 0) {
            out.line(TextOutput.count(result.pending(), "revision") + " not applied; see rockform history -i");
        }
    }
}

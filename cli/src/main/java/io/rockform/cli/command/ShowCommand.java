// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Show;
import io.rockform.verb.ShowRequest;
import io.rockform.verb.ShowResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rockform show}. */
@Command(name = "show", sortOptions = false, description = "Show a revision and its file.")
final class ShowCommand extends VerbCommand<ShowResult> {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, current.")
    private String revision = "";

    ShowCommand(Context context) {
        super(context);
    }

    @Override
    ShowResult run(Context context) {
        return new Show().run(context.invocation(), new ShowRequest(revision));
    }

    @Override
    void print(ShowResult result, TextOutput out) {
        for (int index = 0; index < result.revisions().size(); index++) {
            Listing.verbose(result.revisions().get(index), out);
            // A line, since it is shown and not run: secrets are masked.
            out.line(result.sources().get(index).stripTrailing());
        }
    }
}

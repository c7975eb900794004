// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.run.RevisionEntry;
import io.rockform.verb.History;
import io.rockform.verb.HistoryRequest;
import io.rockform.verb.HistoryResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform history}. */
@Command(name = "history", sortOptions = false, description = "List the revisions, the newest first.")
final class HistoryCommand extends VerbCommand<HistoryResult> {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "RANGE",
            description = "Only those of start:end; either may be left out.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database and mark the revision that it is at.")
    private boolean indicateCurrent;

    @Option(
            names = "--accept-changed",
            description = "Record the files as they are now, where they were changed after they were applied.")
    private boolean acceptChanged;

    HistoryCommand(Context context) {
        super(context);
    }

    @Override
    HistoryResult run(Context context) {
        return new History().run(context.invocation(), new HistoryRequest(range, indicateCurrent, acceptChanged));
    }

    @Override
    void print(HistoryResult result, TextOutput out) {
        for (RevisionEntry revision : result.revisions()) {
            if (verbose()) {
                Listing.verbose(revision, out);
            } else {
                out.line(Listing.history(revision));
            }
        }
    }
}

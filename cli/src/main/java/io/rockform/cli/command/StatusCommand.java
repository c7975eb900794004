// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.JournaledRun;
import io.rockform.verb.JournaledStatement;
import io.rockform.verb.Status;
import io.rockform.verb.StatusRequest;
import io.rockform.verb.StatusResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform status}. */
@Command(
        name = "status",
        sortOptions = false,
        description = "Where the database is, who works on it, and what was left half-done.")
final class StatusCommand extends VerbCommand<StatusResult> {
    @Option(
            names = "--accept-changed",
            description = "Record the files as they are now, where they were changed after they were applied.")
    private boolean acceptChanged;

    StatusCommand(Context context) {
        super(context);
    }

    @Override
    StatusResult run(Context context) {
        return new Status().run(context.invocation(), new StatusRequest(acceptChanged));
    }

    @Override
    boolean isForEachDatabase() {
        return true;
    }

    @Override
    void print(StatusResult result, TextOutput out) {
        out.line("Database: " + result.database());
        out.line("Current:  " + RunListing.place(result.current()));
        out.line(result.pending().isEmpty() ? "Pending:  nothing" : "Pending:");
        result.pending().forEach(revision -> out.line("  " + Listing.history(revision)));
        out.line("Lock:     " + (result.lockOwner() == null ? "free" : "held by " + result.lockOwner()));
        JournaledRun run = result.run();
        if (run != null) {
            out.line(out.paint(Style.WARNING, "A run was interrupted;") + " rockform upgrade goes on from there:");
            out.line("  " + Listing.run(run));
        }
        for (JournaledStatement statement : result.interrupted()) {
            out.line("  " + statement.revision() + " [" + statement.number() + "] " + statement.state()
                    + (statement.state().equals("waiting") && statement.job() != null
                            ? " for job " + statement.job()
                            : "")
                    + ": "
                    + Listing.oneLine(statement.sql()));
            if (statement.error() != null) {
                out.line("    " + statement.error());
            }
        }
    }
}

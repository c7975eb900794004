// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.history.ChangedRevision;
import io.rockform.run.RevisionEntry;
import io.rockform.verb.History;
import io.rockform.verb.HistoryRequest;
import io.rockform.verb.HistoryResult;
import io.rockform.verb.HistoryResult.ChangedFile;
import io.rockform.verb.JournaledRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        // With -v it may have to say that the journal is left out.
        return new History()
                .run(
                        verbose() ? context.changing() : context.invocation(),
                        new HistoryRequest(range, indicateCurrent, verbose(), acceptChanged));
    }

    @Override
    void print(HistoryResult result, TextOutput out) {
        Map<String, ChangedFile> changed = new HashMap<>();
        result.changed().forEach(each -> changed.put(each.revision(), each));
        for (RevisionEntry revision : result.revisions()) {
            ChangedFile file = changed.get(revision.id());
            if (verbose()) {
                verbose(revision, file, result.journal(), out);
            } else {
                out.line(Listing.history(revision) + (file == null ? "" : " " + out.paint(Style.WARNING, "(changed)")));
            }
        }
        if (!changed.isEmpty() && !verbose()) {
            out.line(out.paint(Style.FAINT, "(changed): not what revisions.sum says any more; see with -v"));
        }
    }

    private static void verbose(
            RevisionEntry revision, @Nullable ChangedFile file, List<JournaledRun> journal, TextOutput out) {
        Listing.verbose(revision, out);
        if (file != null) {
            out.line("    " + out.paint(Style.WARNING, "Changed:") + " "
                    + ChangedRevision.difference(file.recorded(), file.now()));
            out.line("");
        }
        List<JournaledRun> runs = journal.stream()
                .filter(run -> run.revision().equals(revision.id()))
                .toList();
        for (JournaledRun run : runs) {
            out.line("    Run: " + Listing.run(run));
            out.line("         " + run.direction() + ": " + Listing.states(run.statements()));
        }
        if (!runs.isEmpty()) {
            out.line("");
        }
    }
}

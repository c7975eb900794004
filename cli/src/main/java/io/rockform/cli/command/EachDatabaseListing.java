// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.problem.Problem;
import io.rockform.verb.EachDatabase;
import io.rockform.verb.EachDatabase.Outcome;
import io.rockform.verb.VerbResult;
import java.util.List;
import java.util.function.BiConsumer;

/** How the outcome for several databases reads: each result below the name of its database, and a summary. */
final class EachDatabaseListing {
    private EachDatabaseListing() {}

    /** @param print writes one result */
    static <R extends VerbResult> void print(
            EachDatabase<R> outcomes, BiConsumer<R, TextOutput> print, Context context) {
        TextOutput out = context.results();
        for (Outcome<R> outcome : outcomes.databases()) {
            out.line(out.paint(Style.STRONG, outcome.database() + ":"));
            R result = outcome.result();
            if (result != null) {
                print.accept(result, out);
            } else if (outcome.errors().isEmpty()) {
                out.line("not begun, since the command was interrupted");
            }
            for (Problem problem : outcome.errors()) {
                out.line(out.paint(Style.ERROR, "error:") + " " + problem.text());
            }
        }
        List<String> failed = outcomes.failed();
        String all = TextOutput.count(outcomes.databases().size(), "database");
        if (failed.isEmpty()) {
            out.line(out.paint(Style.GOOD, all + ", all done"));
        } else {
            out.line(out.paint(Style.ERROR, all + ", " + failed.size() + " failed: " + String.join(", ", failed)));
        }
    }
}

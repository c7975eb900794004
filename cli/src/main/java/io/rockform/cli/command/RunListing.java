// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.run.RevisionRun;
import io.rockform.verb.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How the result of a run reads. */
final class RunListing {
    private RunListing() {}

    /** @param did the verb's past: {@code Upgraded} */
    static void print(RunResult result, String did, TextOutput out) {
        if (result.script() != null) {
            out.text(result.script());
            return;
        }
        if (result.planned() != null && !result.planned().isEmpty()) {
            for (RunResult.PlannedRevision planned : result.planned()) {
                out.line("Would run " + planned.direction().name().toLowerCase(Locale.ROOT) + " "
                        + Listing.step(planned.revision(), planned.direction()));
                DryRun.print(planned.statements(), out);
            }
            return;
        }
        if (result.revisions().isEmpty()) {
            out.line("Nothing to do; the database is at " + place(result.current()));
            return;
        }
        int statements = 0;
        Duration duration = Duration.ZERO;
        for (RevisionRun run : result.revisions()) {
            statements += run.statements().size();
            duration = duration.plus(run.duration());
        }
        out.line(did + " to " + place(result.current()) + ": "
                + TextOutput.count(result.revisions().size(), "revision") + ", "
                + TextOutput.count(statements, "statement") + ", " + Listing.seconds(duration));
    }

    /** The revisions that a database is at. */
    static String place(List<String> ids) {
        return ids.isEmpty() ? "<base>" : String.join(", ", ids);
    }
}

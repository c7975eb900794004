// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Invocation;
import io.rockform.verb.Stamp;
import io.rockform.verb.StampRequest;
import io.rockform.verb.StampResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform stamp}. */
@Command(name = "stamp", sortOptions = false, description = "Record where the database is, without running anything.")
final class StampCommand extends VerbCommand<StampResult> {
    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "An id or its beginning, head, heads, base.")
    private List<String> targets = List.of();

    @Option(names = "--sql", description = "Print the statements instead of running them.")
    private boolean sql;

    @Option(names = "--purge", description = "Forget first what is recorded.")
    private boolean purge;

    @Option(names = "--dry-run", description = "Record nothing; tell what would be recorded.")
    private boolean dryRun;

    @Option(names = "--tag", paramLabel = "TEXT", description = "An argument named tag, for hooks.")
    private @Nullable String tag;

    StampCommand(Context context) {
        super(context);
    }

    @Override
    StampResult run(Context context) {
        Invocation invocation = sql ? context.invocation() : context.changing();
        return new Stamp().run(RunningOptions.tagged(invocation, tag), new StampRequest(targets, sql, purge, dryRun));
    }

    @Override
    boolean isForEachDatabase() {
        return !sql;
    }

    @Override
    @Nullable
    String sql(StampResult result) {
        return result.script();
    }

    @Override
    void print(StampResult result, TextOutput out) {
        if (result.script() == null) {
            out.line((dryRun ? "Would record " : "Recorded ") + RunListing.place(result.after()) + "; was "
                    + RunListing.place(result.before()));
        } else {
            out.text(result.script());
        }
    }
}

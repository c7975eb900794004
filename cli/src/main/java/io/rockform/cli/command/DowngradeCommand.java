// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Downgrade;
import io.rockform.verb.DowngradeRequest;
import io.rockform.verb.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform downgrade}. */
@Command(name = "downgrade", sortOptions = false, description = "Take the database back to a revision.")
final class DowngradeCommand extends VerbCommand<RunResult> {
    @Parameters(paramLabel = "REVISION", description = "base, an id or its beginning, -1; with --sql a range b:a.")
    private String target = "";

    @Option(names = "--sql", description = "Print the statements instead of running them; no server is asked.")
    private boolean sql;

    @Mixin
    private final RunningOptions running = new RunningOptions();

    DowngradeCommand(Context context) {
        super(context);
    }

    @Override
    RunResult run(Context context) {
        return new Downgrade()
                .run(
                        running.tagged(sql ? context.invocation() : context.changing()),
                        new DowngradeRequest(target, sql, running.options()));
    }

    @Override
    boolean isForEachDatabase() {
        return !sql;
    }

    @Override
    @Nullable
    String sql(RunResult result) {
        return result.script();
    }

    @Override
    void print(RunResult result, TextOutput out) {
        RunListing.print(result, "Downgraded", out);
    }
}

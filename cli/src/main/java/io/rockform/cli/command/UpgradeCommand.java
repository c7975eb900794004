// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.RunResult;
import io.rockform.verb.Upgrade;
import io.rockform.verb.UpgradeRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform upgrade}. */
@Command(name = "upgrade", sortOptions = false, description = "Bring the database to a revision.")
final class UpgradeCommand extends VerbCommand<RunResult> {
    @Parameters(
            paramLabel = "REVISION",
            description = "head, heads, an id or its beginning, +1; with --sql also a range a:b.")
    private String target = "";

    @Option(names = "--sql", description = "Print the statements instead of running them; no server is asked.")
    private boolean sql;

    @Mixin
    private final RunningOptions running = new RunningOptions();

    UpgradeCommand(Context context) {
        super(context);
    }

    @Override
    RunResult run(Context context) {
        return new Upgrade()
                .run(
                        running.tagged(sql ? context.invocation() : context.changing()),
                        new UpgradeRequest(target, sql, running.options()));
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
        RunListing.print(result, "Upgraded", out);
    }
}

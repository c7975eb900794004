// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.EnsureVersion;
import io.rockform.verb.EnsureVersionRequest;
import io.rockform.verb.EnsureVersionResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform ensure-version}. */
@Command(
        name = "ensure-version",
        sortOptions = false,
        description = "Make the tables in which Rockform keeps the history, if they are not there.")
final class EnsureVersionCommand extends VerbCommand<EnsureVersionResult> {
    @Option(names = "--sql", description = "Print the statements instead of running them.")
    private boolean sql;

    @Mixin
    private final DryRun dryRun = new DryRun();

    EnsureVersionCommand(Context context) {
        super(context);
    }

    @Override
    EnsureVersionResult run(Context context) {
        return new EnsureVersion()
                .run(sql ? context.invocation() : context.changing(), new EnsureVersionRequest(sql, dryRun.isAsked()));
    }

    @Override
    @Nullable
    String sql(EnsureVersionResult result) {
        return result.script();
    }

    @Override
    boolean isForEachDatabase() {
        return true;
    }

    @Override
    void print(EnsureVersionResult result, TextOutput out) {
        if (result.script() != null) {
            out.text(result.script());
        } else {
            out.line(
                    result.created()
                            ? dryRun.word("Would make", "Made") + " the tables of the history in " + result.database()
                            : "The tables of the history are in " + result.database() + " already");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.json.JsonOutput;
import io.rockform.problem.ExitCode;
import io.rockform.verb.VerbResult;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rockform completion}. */
@Command(
        name = "completion",
        sortOptions = false,
        description =
                "Print a script that completes commands and options: source <(rockform completion), in bash or zsh.")
@SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // picocli fills the field
public final class CompletionCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec spec;

    public CompletionCommand(Context context) {
        this.context = context;
    }

    /** @param script for bash, and for zsh with its bashcompinit */
    private record CompletionResult(String script) implements VerbResult {}

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script = AutoComplete.bash("rockform", root);
        if (context.options().json()) {
            context.console().out().print(JsonOutput.result(new CompletionResult(script), context.secrets()));
        } else {
            context.results().text(script);
        }
        return ExitCode.DONE.value();
    }
}

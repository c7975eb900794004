// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.json.JsonOutput;
import io.rockform.problem.ExitCode;
import io.rockform.verb.VerbResult;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rockform completion}. */
@Command(
        name = "completion",
        sortOptions = false,
        description =
                "Print a script that completes commands and options: source <(rockform completion), in bash or zsh.")
@SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // picocli fills the field
public final class CompletionCommand implements Callable<Integer> {
    /** Both take the same script. */
    enum Shell {
        BASH,
        ZSH
    }

    /** What stands between the brackets of a list of values. */
    private static final Pattern VALUES =
            Pattern.compile("(?<=local [A-Z]{1,20}_(?:option|pos_param)_args=\\()[^)]*(?=\\))");

    private final Context context;

    @Parameters(paramLabel = "SHELL", arity = "0..1", description = "bash or zsh; one script is for both.")
    private @Nullable Shell shell;

    @Spec
    private CommandSpec spec;

    public CompletionCommand(Context context) {
        this.context = context;
    }

    /** Values are offered as the help writes them. */
    private static String inLowerCase(String script) {
        return VALUES.matcher(script)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().toLowerCase(Locale.ROOT)));
    }

    /** @param script for bash, and for zsh with its bashcompinit */
    private record CompletionResult(String script) implements VerbResult {}

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script = inLowerCase(AutoComplete.bash("rockform", root));
        if (context.options().json()) {
            context.console().out().print(JsonOutput.result(new CompletionResult(script), context.secrets()));
        } else {
            context.results().text(script);
        }
        return ExitCode.DONE.value();
    }
}

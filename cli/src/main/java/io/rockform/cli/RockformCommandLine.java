// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rockform.cli.console.Console;
import io.rockform.cli.console.Context;
import io.rockform.cli.console.GlobalOptions;
import io.rockform.problem.ExitCode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line, runs the command and says what went wrong. */
final class RockformCommandLine {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("migrate", "upgrade head"),
            Map.entry("apply", "upgrade head"),
            Map.entry("up", "upgrade head"),
            Map.entry("update", "upgrade head"),
            Map.entry("rollback", "downgrade -1"),
            Map.entry("undo", "downgrade -1"),
            Map.entry("down", "downgrade -1"),
            Map.entry("info", "status"),
            Map.entry("log", "history"),
            Map.entry("baseline", "stamp"),
            Map.entry("validate", "check"),
            Map.entry("autogenerate", "revision --autogenerate"),
            Map.entry("new", "revision"),
            Map.entry("inspect", "schema print"),
            Map.entry("dump", "schema print"));
    private static final Pattern JSON = Pattern.compile("(?i)(?:^| )--output[ =]json(?: |$)");
    private static final Pattern VALUES = Pattern.compile("(expected one of \\[[^]]*]) \\(case-insensitive\\)");
    private static final Pattern PASSWORD = Pattern.compile("//[^:/@]*:(.+)@", Pattern.DOTALL);

    private final Context context;

    RockformCommandLine(Console console) {
        this.context = new Context(console, new GlobalOptions());
    }

    /** Runs one command. @return the exit code */
    int run(String... args) {
        for (String argument : args) {
            // A URL with a password that stands where none belongs must not be repeated in a message.
            PASSWORD.matcher(argument).results().map(found -> found.group(1)).forEach(context.secrets()::add);
        }
        CommandLine commands = new CommandLine(new RockformCommand(context.options()));
        Verbs.register(commands, context, args);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(new PrintWriter(context.console().out(), true, UTF_8));
        commands.setErr(new PrintWriter(context.console().err(), true, UTF_8));
        commands.setParameterExceptionHandler((failure, arguments) -> usage(failure, arguments));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> new ErrorOutput(context).print(failure));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                context.options().colours(context.console().outIsTerminal(), context.console()) ? Ansi.ON : Ansi.OFF));
        int exitCode = args.length == 0 ? help(commands) : commands.execute(args);
        context.console().out().flush();
        context.console().err().flush();
        return exitCode;
    }

    /** Who says nothing wants to know what can be said. */
    private static int help(CommandLine commands) {
        commands.usage(commands.getErr());
        return ExitCode.USAGE.value();
    }

    private int usage(ParameterException failure, String... arguments) {
        // What stands behind the mistake was not read.
        if (JSON.matcher(String.join(" ", arguments)).find()) {
            context.options().useJson();
        }
        String verb = failure.getCommandLine().getCommandSpec().qualifiedName();
        // Picocli names what has a label of its own twice: "option option '-x'".
        String message = uncapitalised(String.valueOf(failure.getMessage())).replace("option option", "option");
        message = VALUES.matcher(message).replaceFirst(found -> found.group(1).toLowerCase(Locale.ROOT));
        String hint = "";
        if (failure instanceof UnmatchedArgumentException unmatched) {
            message = unmatched(unmatched);
            List<String> similar = meant(unmatched);
            hint = similar.isEmpty() ? "" : "Did you mean " + String.join(" or ", similar) + "? ";
        } else if (failure instanceof MissingParameterException && message.contains("REVISION")) {
            hint = "A revision is named by its id or how it begins, by head or base, or by steps such as +1 and -1. ";
        }
        new ErrorOutput(context)
                .print(List.of(Problem.of(ProblemCode.USAGE, message).remedy(hint + "See " + verb + " --help.")));
        return ExitCode.USAGE.value();
    }

    private static String uncapitalised(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /** Other tools have other names for the same. */
    private static List<String> meant(UnmatchedArgumentException failure) {
        String same = failure.getCommandLine().getParent() == null
                ? OTHER_NAMES.get(failure.getUnmatched().get(0))
                : null;
        return same == null ? failure.getSuggestions() : List.of(same);
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String word = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            return "unknown option " + word;
        }
        boolean verb = !failure.getCommandLine().getSubcommands().isEmpty();
        return (verb ? "no such command: " : "an argument too many: ") + word;
    }
}

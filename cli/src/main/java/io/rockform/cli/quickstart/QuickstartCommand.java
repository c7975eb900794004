// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.quickstart;

import io.rockform.cli.console.Console;
import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.cli.json.JsonOutput;
import io.rockform.problem.ExitCode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform quickstart}. */
@Command(
        name = "quickstart",
        sortOptions = false,
        description = "Show the main job from start to end in a fresh project: on the sandbox, or on --url.")
public final class QuickstartCommand implements Callable<Integer> {
    private final Context context;
    private final CommandRunner runner;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The project's directory, new or empty; one for temporary files otherwise.")
    private @Nullable Path directory;

    @Option(names = "--keep", description = "Leave the objects in the database at the end.")
    private boolean keep;

    public QuickstartCommand(Context context, CommandRunner runner) {
        this.context = context;
        this.runner = runner;
    }

    @Override
    public Integer call() throws IOException {
        long started = System.nanoTime();
        context.console().interruption().stopInOrder();
        Path project = freshDirectory();
        Console console = context.console().in(project);
        Stage stage = new Stage(console, shown(), runner, globalOptions());
        new Walkthrough(stage, project).run(context.options().url(), keep);
        Duration duration = Duration.ofNanos(System.nanoTime() - started);
        if (context.options().json()) {
            QuickstartResult result = new QuickstartResult(project, stage.commands(), duration);
            context.console().out().print(JsonOutput.result(result, context.secrets()));
            return ExitCode.DONE.value();
        }
        context.results()
                .line("")
                .line("All " + stage.commands().size() + " commands did what they should, in "
                        + Listing.seconds(duration) + ". The project is " + project);
        return ExitCode.DONE.value();
    }

    /** As JSON all of it is told at the end. */
    private TextOutput shown() {
        return context.options().json()
                ? new TextOutput(
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        false,
                        context.secrets())
                : context.results();
    }

    private List<String> globalOptions() {
        List<String> options = new ArrayList<>();
        if (context.options().json()) {
            options.add("--quiet");
        }
        options.add("--color=" + context.options().colours());
        if (context.options().verbose()) {
            options.add("--verbose");
        }
        return options;
    }

    private Path freshDirectory() throws IOException {
        if (directory == null) {
            return Files.createTempDirectory("rockform-quickstart").toRealPath();
        }
        Path project = context.console().directory().resolve(directory);
        Files.createDirectories(project);
        try (Stream<Path> files = Files.list(project)) {
            if (files.findAny().isPresent()) {
                throw new RockformException(Problem.of(ProblemCode.USAGE, project + " is not empty")
                        .remedy("Give a directory that is new or empty."));
            }
        }
        return project;
    }
}

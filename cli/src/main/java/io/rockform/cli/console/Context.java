// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.problem.RockformException;
import io.rockform.project.LogLevel;
import io.rockform.project.LogSettings;
import io.rockform.project.Project;
import io.rockform.project.ProjectSelection;
import io.rockform.project.Secrets;
import io.rockform.run.RunListener;
import io.rockform.verb.Invocation;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What a command is given: its surroundings and the options that all commands have.
 *
 * @param secrets what must not be shown
 * @param databases those that are meant; empty for all
 */
public record Context(Console console, GlobalOptions options, Secrets secrets, List<String> databases) {
    public Context(Console console, GlobalOptions options) {
        this(console, options, new Secrets(), List.of());
    }

    /** The same for one of the databases. */
    public Context in(String database) {
        return new Context(console, options, secrets, List.of(database));
    }

    /** For a verb that only reads. */
    public Invocation invocation() {
        options.arguments.forEach((name, value) -> {
            if (Secrets.isNamedLikeOne(name)) {
                secrets.add(value);
            }
        });
        return new Invocation(
                console.directory(),
                selection(),
                options.url,
                databases.isEmpty() ? options.databases : databases,
                options.arguments,
                InstantSource.system(),
                // Made when the first number is asked for, since most commands ask for none.
                () -> new SecureRandom().nextLong(),
                RunListener.SILENT,
                console.interruption().cancellation());
    }

    private ProjectSelection selection() {
        return new ProjectSelection(
                options.configuration == null ? null : console.directory().resolve(options.configuration),
                options.name,
                console.environment(),
                secrets);
    }

    /** For a verb that changes the server: shows progress, and is not killed in the middle. */
    public Invocation changing() {
        console.interruption().stopInOrder();
        console.interruption().cancellation().decideOnJobs(new JobQuestion(console)::cancels);
        boolean silent = options.quiet || (options.json() && !options.verbose);
        return silent
                ? invocation()
                : invocation().withListener(new ProgressOutput(progress(), console, options.verbose));
    }

    /** How much is logged: what the options say, else the configuration. */
    public LogSettings logging() {
        if (options.verbose) {
            return new LogSettings(Map.of(LogSettings.ALL, LogLevel.DEBUG));
        }
        if (options.quiet) {
            return new LogSettings(Map.of(LogSettings.ALL, LogLevel.ERROR));
        }
        try {
            return Project.find(console.directory(), selection())
                    .configuration()
                    .log();
        } catch (RockformException e) {
            // The command itself says what is wrong, if it needs a project at all.
            return LogSettings.DEFAULT;
        }
    }

    /** For results. */
    public TextOutput results() {
        return new TextOutput(console.out(), options.colours(console.outIsTerminal(), console), secrets);
    }

    /** For what is not a result. */
    public TextOutput progress() {
        return new TextOutput(console.err(), options.colours(console.errIsTerminal(), console), secrets);
    }
}

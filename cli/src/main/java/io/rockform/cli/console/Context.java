// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.project.ProjectSelection;
import io.rockform.project.Secrets;
import io.rockform.run.RunListener;
import io.rockform.verb.Invocation;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What a command is given: its surroundings and the options that all commands have.
 *
 * @param secrets what must not be shown
 */
public record Context(Console console, GlobalOptions options, Secrets secrets) {
    public Context(Console console, GlobalOptions options) {
        this(console, options, new Secrets());
    }

    /** For a verb that only reads. */
    public Invocation invocation() {
        return new Invocation(
                console.directory(),
                new ProjectSelection(
                        options.configuration == null
                                ? null
                                : console.directory().resolve(options.configuration),
                        options.name,
                        console.environment(),
                        secrets),
                options.url,
                options.databases,
                options.arguments,
                InstantSource.system(),
                // Made when the first number is asked for, since most commands ask for none.
                () -> new SecureRandom().nextLong(),
                RunListener.SILENT,
                console.interruption().cancellation());
    }

    /** For a verb that changes the server: shows progress, and is not killed in the middle. */
    public Invocation changing() {
        console.interruption().stopInOrder();
        boolean silent = options.quiet || (options.json() && !options.verbose);
        return silent
                ? invocation()
                : invocation().withListener(new ProgressOutput(progress(), console, options.verbose));
    }

    /** For results. */
    public TextOutput results() {
        return new TextOutput(console.out(), options.colours(console.outIsTerminal(), console));
    }

    /** For what is not a result. */
    public TextOutput progress() {
        return new TextOutput(console.err(), options.colours(console.errIsTerminal(), console));
    }
}

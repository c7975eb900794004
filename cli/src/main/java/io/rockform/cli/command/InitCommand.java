// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.project.ProjectTemplate.Form;
import io.rockform.verb.Init;
import io.rockform.verb.InitRequest;
import io.rockform.verb.InitResult;
import io.rockform.verb.Invocation;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform init}. */
@Command(
        name = "init",
        sortOptions = false,
        description = "Make a project here: configuration, an example model, a directory for revisions.")
final class InitCommand extends VerbCommand<InitResult> {
    @Parameters(paramLabel = "DIRECTORY", defaultValue = ".", description = "Where, if not here; made if missing.")
    private Path directory = Path.of(".");

    @Option(
            names = {"-t", "--template"},
            paramLabel = "NAME",
            defaultValue = "java",
            description = "java or sql: what list-templates lists.")
    private Form form = Form.JAVA;

    @Mixin
    private final DryRun dryRun = new DryRun();

    InitCommand(Context context) {
        super(context);
    }

    @Override
    InitResult run(Context context) {
        return new Init().run(inside(context.invocation()), new InitRequest(form, dryRun.isAsked()));
    }

    private Invocation inside(Invocation invocation) {
        return invocation.withDirectory(
                invocation.directory().resolve(directory).normalize());
    }

    @Override
    void print(InitResult result, TextOutput out) {
        out.line(dryRun.word("Would make a project in ", "Made a project in ") + result.project());
        result.written().forEach(file -> out.line("  " + result.project().relativize(file)));
        result.kept()
                .forEach(file -> out.line("  " + result.project().relativize(file) + " was there and "
                        + dryRun.word("would be kept", "was kept")));
        if (!result.dryRun()) {
            String enter = directory.normalize().toString().isEmpty() ? "" : "cd " + directory + " && ";
            out.line("Next: " + enter + "rockform revision --autogenerate -m \"create initial schema\"");
        }
    }
}

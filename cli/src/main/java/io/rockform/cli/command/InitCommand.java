// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.project.ProjectTemplate.Form;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.AlembicTable;
import io.rockform.verb.Init;
import io.rockform.verb.InitRequest;
import io.rockform.verb.InitRequest.Alembic;
import io.rockform.verb.InitRequest.Existing;
import io.rockform.verb.InitResult;
import io.rockform.verb.Invocation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description =
                    "What exists: its models are written, a revision that creates it, and the database is recorded as"
                            + " being there. The URL of a server becomes that of the project.")
    private @Nullable String from;

    @Mixin
    private final SchemasOption schemas = new SchemasOption();

    @Mixin
    private final ModelFileOptions models = new ModelFileOptions();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "baseline",
            description = "Of the revision that creates what exists.")
    private String message = "baseline";

    @Option(names = "--alembic", description = "Take over from Alembic where it is, and keep its table in step.")
    private boolean alembic;

    @Option(
            names = "--alembic-table",
            paramLabel = "NAME",
            defaultValue = AlembicTable.DEFAULT_NAME,
            description = "The table of Alembic's history.")
    private String alembicTable = AlembicTable.DEFAULT_NAME;

    @Option(
            names = "--alembic-scripts",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where alembic.ini or its scripts are, to tell where the models stand in that history.")
    private Path alembicScripts = Path.of(".");

    @Option(names = "--purge", description = "Forget what another project has recorded in the database.")
    private boolean purge;

    @Mixin
    private final DryRun dryRun = new DryRun();

    InitCommand(Context context) {
        super(context);
    }

    @Override
    InitResult run(Context context) {
        Invocation invocation = inside(context.invocation());
        if (from == null) {
            return new Init().run(invocation, new InitRequest(form, dryRun.isAsked()));
        }
        Path here = context.console().directory();
        boolean file = !ServerUrl.looksLikeOne(from) && Files.exists(here.resolve(from));
        String source = file ? here.resolve(from).toString() : from;
        Alembic history = alembic ? new Alembic(alembicTable, here.resolve(alembicScripts)) : null;
        return new Init()
                .run(
                        invocation,
                        InitRequest.of(
                                new Existing(source, schemas.asked(), models.options(), message, history, purge),
                                dryRun.isAsked()));
    }

    private Invocation inside(Invocation invocation) {
        return invocation.withDirectory(
                invocation.directory().resolve(directory).normalize());
    }

    @Override
    void print(InitResult result, TextOutput out) {
        out.line(dryRun.word("Would make a project in ", "Made a project in ") + result.project());
        result.written().stream()
                .filter(file -> !file.equals(result.project()))
                .forEach(file -> out.line("  " + result.project().relativize(file)));
        result.kept()
                .forEach(file -> out.line("  " + result.project().relativize(file) + " was there and "
                        + dryRun.word("would be kept", "was kept")));
        if (result.dryRun()) {
            return;
        }
        String enter = directory.normalize().toString().isEmpty() ? "" : "cd " + directory + " && ";
        if (result.baseline() == null) {
            out.line("Next: " + enter + "rockform revision --autogenerate -m \"create initial schema\"");
        } else {
            BaselineListing.print(result.baseline(), out);
            out.line("Next: " + enter + "rockform check");
        }
    }
}

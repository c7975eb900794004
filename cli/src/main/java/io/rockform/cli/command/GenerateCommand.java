// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.codegen.ModelStyle;
import io.rockform.verb.Generate;
import io.rockform.verb.GenerateRequest;
import io.rockform.verb.GenerateResult;
import io.rockform.verb.GenerateResult.GeneratedFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform generate}. */
@Command(name = "generate", sortOptions = false, description = "Write the models of an existing database.")
final class GenerateCommand extends VerbCommand<GenerateResult> {
    @Option(names = "--from", paramLabel = "SOURCE", description = "Instead of the configured server.")
    private @Nullable String from;

    @Mixin
    private final SchemasOption schemas = new SchemasOption();

    @Mixin
    private final ModelFileOptions options = new ModelFileOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; printed otherwise.")
    private @Nullable Path out;

    @Option(
            names = "--update",
            description = "Mark what is written; in files that exist, write only what is marked again.")
    private boolean update;

    @Mixin
    private final DryRun dryRun = new DryRun();

    GenerateCommand(Context context) {
        super(context);
    }

    @Override
    GenerateResult run(Context context) {
        Path directory = out == null ? null : context.console().directory().resolve(out);
        return new Generate()
                .run(
                        context.invocation(),
                        new GenerateRequest(
                                from, schemas.asked(), options.options(), directory, update, dryRun.isAsked()));
    }

    @Override
    void print(GenerateResult result, TextOutput text) {
        String comment = options.options().style() == ModelStyle.SQL ? "-- " : "// ";
        for (GeneratedFile file : result.files()) {
            switch (file.effect()) {
                case NONE -> text.line(comment + file.file()).text(file.text());
                case WRITTEN -> text.line(dryRun.word("Would write ", "Wrote ") + seen(file.file()));
                case UPDATED -> text.line(dryRun.word("Would update ", "Updated ") + seen(file.file()));
                case UNCHANGED -> text.line("Unchanged: " + seen(file.file()));
            }
        }
        String start = out == null ? comment : "";
        result.stale().forEach(file -> text.line("Nothing is generated for " + seen(file) + " any more"));
        result.leftOut().forEach(each -> text.line(start + "Left out by " + each.by() + ": " + each.what()));
        result.unsupported().forEach(object -> text.line(start + "Left out: " + object));
    }
}

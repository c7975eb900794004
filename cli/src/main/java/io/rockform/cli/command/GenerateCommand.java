// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.codegen.ModelStyle;
import io.rockform.verb.Generate;
import io.rockform.verb.GenerateRequest;
import io.rockform.verb.GenerateResult;
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

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "builder",
            description = "builder, annotated, records or sql.")
    private ModelStyle style = ModelStyle.BUILDER;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; printed otherwise.")
    private @Nullable Path out;

    @Option(names = "--package", paramLabel = "NAME", defaultValue = "", description = "The package of the classes.")
    private String packageName = "";

    @Mixin
    private final DryRun dryRun = new DryRun();

    GenerateCommand(Context context) {
        super(context);
    }

    @Override
    GenerateResult run(Context context) {
        Path directory = out == null ? null : context.console().directory().resolve(out);
        return new Generate()
                .run(context.invocation(), new GenerateRequest(from, style, directory, packageName, dryRun.isAsked()));
    }

    @Override
    void print(GenerateResult result, TextOutput text) {
        String comment = style == ModelStyle.SQL ? "-- " : "// ";
        for (GenerateResult.GeneratedFile file : result.files()) {
            if (out == null) {
                text.line(comment + file.file()).text(file.text());
            } else {
                text.line(dryRun.word("Would write ", "Wrote ") + seen(file.file()));
            }
        }
        String start = out == null ? comment : "";
        result.leftOut().forEach(each -> text.line(start + "Left out by " + each.by() + ": " + each.what()));
        result.unsupported().forEach(object -> text.line(start + "Left out: " + object));
    }
}

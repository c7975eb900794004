// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.SchemaDocs;
import io.rockform.verb.SchemaDocsRequest;
import io.rockform.verb.SchemaDocsRequest.Format;
import io.rockform.verb.SchemaDocsResult;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform schema docs}. */
@Command(
        name = "docs",
        sortOptions = false,
        description = "Write a schema as one page: tables, views, and what is made of what.")
final class SchemaDocsCommand extends VerbCommand<SchemaDocsResult> {
    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description = "Instead of the configured server: a URL, a .sql file or directory, models, revisions.")
    private @Nullable String from;

    @Mixin
    private final SchemasOption schemas = new SchemasOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; printed otherwise.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html or markdown; what the ending of the file says otherwise, else html.")
    private @Nullable Format format;

    @Option(names = "--title", paramLabel = "TEXT", description = "Instead of the name of the database.")
    private @Nullable String title;

    @Mixin
    private final DryRun dryRun = new DryRun();

    SchemaDocsCommand(Context context) {
        super(context);
    }

    @Override
    SchemaDocsResult run(Context context) {
        Path file = out == null ? null : context.console().directory().resolve(out);
        Format byEnding = file != null && file.toString().endsWith(".md") ? Format.MARKDOWN : Format.HTML;
        return new SchemaDocs()
                .run(
                        context.invocation(),
                        new SchemaDocsRequest(
                                from,
                                schemas.asked(),
                                file,
                                title,
                                format == null ? byEnding : format,
                                dryRun.isAsked()));
    }

    @Override
    void print(SchemaDocsResult result, TextOutput text) {
        if (result.file() == null) {
            text.text(result.text());
            return;
        }
        text.line(dryRun.word("Would write ", "Wrote ") + seen(result.file()));
        result.leftOut().forEach(each -> text.line("Left out by " + each.by() + ": " + each.what()));
        result.unsupported().forEach(object -> text.line("Left out: " + object));
    }
}

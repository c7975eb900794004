// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.SchemaPrint;
import io.rockform.verb.SchemaPrintRequest;
import io.rockform.verb.SchemaPrintResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform schema print}. */
@Command(name = "print", sortOptions = false, description = "Print a schema as CREATE statements.")
final class SchemaPrintCommand extends VerbCommand<SchemaPrintResult> {
    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description = "Instead of the configured server: a URL, a .sql file or directory, models, revisions.")
    private @Nullable String from;

    @Mixin
    private final SchemasOption schemas = new SchemasOption();

    SchemaPrintCommand(Context context) {
        super(context);
    }

    @Override
    SchemaPrintResult run(Context context) {
        return new SchemaPrint().run(context.invocation(), new SchemaPrintRequest(from, schemas.asked()));
    }

    @Override
    String sql(SchemaPrintResult result) {
        return result.sql();
    }

    @Override
    void print(SchemaPrintResult result, TextOutput out) {
        out.text(result.sql());
    }
}

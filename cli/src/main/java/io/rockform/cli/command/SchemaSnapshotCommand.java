// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.SchemaSnapshot;
import io.rockform.verb.SchemaSnapshotRequest;
import io.rockform.verb.SchemaSnapshotResult;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform schema snapshot}. */
@Command(name = "snapshot", sortOptions = false, description = "Write a schema into a file that is a SOURCE.")
final class SchemaSnapshotCommand extends VerbCommand<SchemaSnapshotResult> {
    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description = "Instead of the configured server: a URL, a .sql file or directory, models, revisions.")
    private @Nullable String from;

    @Mixin
    private final SchemasOption schemas = new SchemasOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write: a .json or .sql file; printed otherwise.")
    private @Nullable Path out;

    @Mixin
    private final DryRun dryRun = new DryRun();

    SchemaSnapshotCommand(Context context) {
        super(context);
    }

    @Override
    SchemaSnapshotResult run(Context context) {
        Path file = out == null ? null : context.console().directory().resolve(out);
        return new SchemaSnapshot()
                .run(context.invocation(), new SchemaSnapshotRequest(from, schemas.asked(), file, dryRun.isAsked()));
    }

    @Override
    void print(SchemaSnapshotResult result, TextOutput text) {
        if (result.file() == null) {
            text.text(result.text());
        } else {
            text.line(dryRun.word("Would write ", "Wrote ") + seen(result.file()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Drop;
import io.rockform.verb.DropRequest;
import io.rockform.verb.DropResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform drop}. */
@Command(name = "drop", sortOptions = false, description = "Drop what is declared and exists, without revisions.")
final class DropCommand extends VerbCommand<DropResult> {
    @Option(names = "--from", paramLabel = "SOURCE", description = "What is declared; the models otherwise.")
    private @Nullable String from;

    @Option(
            names = {"-y", "--yes"},
            description = "Really. Without it, says what it would drop.")
    private boolean confirmed;

    @Mixin
    private final DryRun dryRun = new DryRun();

    DropCommand(Context context) {
        super(context);
    }

    @Override
    DropResult run(Context context) {
        return new Drop().run(context.changing(), new DropRequest(from, confirmed, dryRun.isAsked()));
    }

    @Override
    boolean isForEachDatabase() {
        return true;
    }

    @Override
    void print(DropResult result, TextOutput out) {
        result.dropped().forEach(name -> out.line(dryRun.word("Would drop ", "Dropped ") + name));
        if (result.planned() != null) {
            DryRun.print(result.planned(), out);
        }
        result.missing().forEach(name -> out.line(name + " does not exist"));
        if (result.dropped().isEmpty() && result.missing().isEmpty()) {
            out.line("Nothing to drop: nothing is declared");
        }
    }
}

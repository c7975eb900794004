// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Create;
import io.rockform.verb.CreateRequest;
import io.rockform.verb.CreateResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform create}. */
@Command(name = "create", sortOptions = false, description = "Create what is declared and missing, without revisions.")
final class CreateCommand extends VerbCommand<CreateResult> {
    @Option(names = "--from", paramLabel = "SOURCE", description = "What is declared; the models otherwise.")
    private @Nullable String from;

    @Mixin
    private final DryRun dryRun = new DryRun();

    CreateCommand(Context context) {
        super(context);
    }

    @Override
    CreateResult run(Context context) {
        return new Create().run(context.changing(), new CreateRequest(from, dryRun.isAsked()));
    }

    @Override
    boolean isForEachDatabase() {
        return true;
    }

    @Override
    void print(CreateResult result, TextOutput out) {
        result.created().forEach(name -> out.line(dryRun.word("Would create ", "Created ") + name));
        if (result.planned() != null) {
            DryRun.print(result.planned(), out);
        }
        result.existing().forEach(name -> out.line(name + dryRun.word(" exists", " exists and was left alone")));
        if (result.created().isEmpty() && result.existing().isEmpty()) {
            out.line("Nothing to create: nothing is declared");
        }
    }
}

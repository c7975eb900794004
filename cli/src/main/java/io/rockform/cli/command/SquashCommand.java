// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Squash;
import io.rockform.verb.SquashRequest;
import io.rockform.verb.SquashResult;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rockform squash}. */
@Command(
        name = "squash",
        sortOptions = false,
        description = "Put one revision in the place of several; databases that have only some of them still go on.")
final class SquashCommand extends VerbCommand<SquashResult> {
    @Parameters(paramLabel = "RANGE", description = "Which, both ends included: base:ae10, 1975:ae10.")
    private String range = "";

    @Mixin
    private final NewRevisionOptions options = new NewRevisionOptions();

    SquashCommand(Context context) {
        super(context);
    }

    @Override
    SquashResult run(Context context) {
        return new Squash()
                .run(context.invocation(), new SquashRequest(range, options.facts(List.of()), options.dryRun()));
    }

    @Override
    void print(SquashResult result, TextOutput out) {
        String would = result.dryRun() ? "Would write " : "Wrote ";
        out.line(would + seen(result.revision().file()) + " in the place of "
                + TextOutput.count(result.replaced().size(), "revision"));
        if (result.dryRun()) {
            out.text(result.source());
        }
        result.moved().forEach(file -> out.line("  " + (result.dryRun() ? "would keep " : "kept ") + seen(file)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Resolve;
import io.rockform.verb.ResolveRequest;
import io.rockform.verb.ResolveRequest.How;
import io.rockform.verb.ResolveResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform resolve}. */
@Command(
        name = "resolve",
        sortOptions = false,
        description = "Say what became of a statement that a run stopped at; then run upgrade again.")
final class ResolveCommand extends VerbCommand<ResolveResult> {
    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    @Parameters(
            paramLabel = "STATEMENT",
            arity = "0..1",
            description = "Its number as rockform status shows it; without, the one in doubt or the one that failed.")
    private @Nullable Integer statement;

    /** One of them has to be given. */
    static final class Choice {
        @Option(names = "--done", description = "It has taken effect.")
        private boolean done;

        @Option(names = "--retry", description = "Send it again.")
        private boolean retry;

        @Option(names = "--skip", description = "Go on without it.")
        private boolean skip;

        How how() {
            return done ? How.DONE : skip ? How.SKIP : How.RETRY;
        }
    }

    @Mixin
    private final DryRun dryRun = new DryRun();

    ResolveCommand(Context context) {
        super(context);
    }

    @Override
    ResolveResult run(Context context) {
        return new Resolve().run(context.changing(), new ResolveRequest(choice.how(), statement, dryRun.isAsked()));
    }

    @Override
    void print(ResolveResult result, TextOutput out) {
        out.line("Revision " + result.revision() + " [" + result.number() + "] " + Listing.oneLine(result.sql()));
        out.line("was " + result.was() + ", "
                + dryRun.word(
                        "would be " + result.state(),
                        "is " + result.state() + " now; rockform upgrade goes on from there"));
    }
}

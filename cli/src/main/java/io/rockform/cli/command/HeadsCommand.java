// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.run.RevisionEntry;
import io.rockform.verb.Heads;
import io.rockform.verb.HeadsRequest;
import io.rockform.verb.HeadsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform heads}. */
@Command(name = "heads", sortOptions = false, description = "List the revisions that no other one follows.")
final class HeadsCommand extends VerbCommand<HeadsResult> {
    @Option(
            names = "--resolve-dependencies",
            description = "Leave out those that a revision of another branch depends on.")
    private boolean resolveDependencies;

    HeadsCommand(Context context) {
        super(context);
    }

    @Override
    HeadsResult run(Context context) {
        return new Heads().run(context.invocation(), new HeadsRequest(resolveDependencies));
    }

    @Override
    void print(HeadsResult result, TextOutput out) {
        for (RevisionEntry revision : result.heads()) {
            if (verbose()) {
                Listing.verbose(revision, out);
            } else {
                out.line(Listing.named(revision));
            }
        }
    }
}

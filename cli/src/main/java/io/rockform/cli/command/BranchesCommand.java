// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.run.RevisionEntry;
import io.rockform.verb.Branches;
import io.rockform.verb.BranchesRequest;
import io.rockform.verb.BranchesResult;
import picocli.CommandLine.Command;

/** {@code rockform branches}. */
@Command(name = "branches", sortOptions = false, description = "List the revisions that several follow.")
final class BranchesCommand extends VerbCommand<BranchesResult> {
    BranchesCommand(Context context) {
        super(context);
    }

    @Override
    BranchesResult run(Context context) {
        return new Branches().run(context.invocation(), new BranchesRequest());
    }

    @Override
    void print(BranchesResult result, TextOutput out) {
        for (BranchesResult.BranchPoint point : result.branches()) {
            if (verbose()) {
                Listing.verbose(point.revision(), out);
            } else {
                out.line(Listing.branch(point.revision()));
            }
            String space = " ".repeat(point.revision().id().length());
            for (RevisionEntry into : point.into()) {
                out.line(space + " -> " + Listing.branch(into));
            }
        }
    }
}

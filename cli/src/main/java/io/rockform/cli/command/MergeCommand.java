// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Merge;
import io.rockform.verb.MergeRequest;
import io.rockform.verb.NewRevisionResult;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rockform merge}. */
@Command(name = "merge", sortOptions = false, description = "Write a revision that joins branches.")
final class MergeCommand extends VerbCommand<NewRevisionResult> {
    @Mixin
    private final NewRevisionOptions options = new NewRevisionOptions();

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "Ids or their beginnings, label@head, heads.")
    private List<String> heads = List.of();

    @Option(names = "--splice", description = "Allow revisions that others follow already: a new branch begins there.")
    private boolean splice;

    MergeCommand(Context context) {
        super(context);
    }

    @Override
    NewRevisionResult run(Context context) {
        MergeRequest request = new MergeRequest(options.facts(List.of()), heads, splice, options.dryRun());
        return new Merge().run(context.invocation(), request);
    }

    @Override
    void print(NewRevisionResult result, TextOutput out) {
        NewRevisionListing.print(result, this::seen, out);
    }
}

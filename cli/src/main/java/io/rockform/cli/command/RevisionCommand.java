// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.verb.NewRevision;
import io.rockform.verb.NewRevisionRequest;
import io.rockform.verb.NewRevisionResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rockform revision}. */
@Command(
        name = "revision",
        sortOptions = false,
        description = "Write a new revision file; with --autogenerate, from what differs between models and database.")
final class RevisionCommand extends VerbCommand<NewRevisionResult> {
    @Mixin
    private final NewRevisionOptions options = new NewRevisionOptions();

    @Option(names = "--autogenerate", description = "Fill it with what differs between the models and the database.")
    private boolean autogenerate;

    @Option(
            names = "--adopt",
            description = "Fill it with what somebody changed by hand on the server, and record it as applied there.")
    private boolean adopt;

    @Option(names = "--edit-models", description = "With --adopt: change the SQL models, too, instead of showing how.")
    private boolean editModels;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "The revision that it follows, or label@head; base for none; the head otherwise.")
    private List<String> heads = List.of();

    @Option(names = "--splice", description = "Allow a parent that is no head.")
    private boolean splice;

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "A revision or a label of another branch that must come first; may be given several times.")
    private List<String> dependsOn = List.of();

    @Option(names = "--from", paramLabel = "SOURCE", description = "What stands for the database, such as revisions.")
    private @Nullable String from;

    @Option(names = "--sql", description = "Ask no server: what stands for the database is the revisions.")
    private boolean sql;

    @Option(
            names = "--rebuild",
            paramLabel = "TABLE",
            description =
                    "Create these tables anew, with their rows, where they cannot be altered; a name or a pattern;"
                            + " may be given several times.")
    private List<String> rebuild = List.of();

    RevisionCommand(Context context) {
        super(context);
    }

    @Override
    NewRevisionResult run(Context context) {
        if (adopt && (autogenerate || from != null || sql)) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "--adopt goes from the database to the models, and needs its server")
                            .remedy("Leave --autogenerate, --from and --sql out."));
        }
        NewRevisionRequest request = new NewRevisionRequest(
                options.facts(dependsOn),
                autogenerate,
                heads,
                splice,
                from == null && sql ? "revisions" : from,
                rebuild,
                adopt,
                editModels,
                options.dryRun());
        return new NewRevision().run(context.invocation(), request);
    }

    @Override
    void print(NewRevisionResult result, TextOutput out) {
        NewRevisionListing.print(result, this::seen, out);
        NewRevisionListing.printEdits(result.edits(), editModels && !result.dryRun(), this::seen, out);
    }
}

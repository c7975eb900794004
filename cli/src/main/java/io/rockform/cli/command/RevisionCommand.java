// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.NewRevision;
import io.rockform.verb.NewRevisionRequest;
import io.rockform.verb.NewRevisionResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform revision}. */
@Command(
        name = "revision",
        sortOptions = false,
        description = "Write a new revision file; with --autogenerate, from what differs between models and database.")
final class RevisionCommand extends VerbCommand<NewRevisionResult> {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the revision does, in a line.")
    private String message = "";

    @Option(names = "--autogenerate", description = "Fill it with what differs between the models and the database.")
    private boolean autogenerate;

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
    private @Nullable String revisionId;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "The revision that it follows; the head otherwise.")
    private List<String> heads = List.of();

    @Option(names = "--splice", description = "Allow a parent that is no head.")
    private boolean splice;

    @Option(names = "--from", paramLabel = "SOURCE", description = "What stands for the database, such as revisions.")
    private @Nullable String from;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "java", description = "java or sql.")
    private NewRevisionRequest.Format format = NewRevisionRequest.Format.JAVA;

    RevisionCommand(Context context) {
        super(context);
    }

    @Override
    NewRevisionResult run(Context context) {
        NewRevisionRequest request =
                new NewRevisionRequest(message, autogenerate, revisionId, heads, splice, from, format);
        return new NewRevision().run(context.invocation(), request);
    }

    @Override
    void print(NewRevisionResult result, TextOutput out) {
        if (result.revision() == null) {
            out.line("Nothing differs; no revision was written.");
        } else {
            out.line("Wrote " + seen(result.revision().file()));
        }
        Listing.differences(result.differences(), result.findings(), out);
        result.irreversible()
                .forEach(step -> out.line("  " + out.paint(Style.WARNING, "cannot be taken back: ") + step));
    }
}

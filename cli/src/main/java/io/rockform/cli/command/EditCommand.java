// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Editor;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Edit;
import io.rockform.verb.EditRequest;
import io.rockform.verb.EditResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rockform edit}. */
@Command(name = "edit", sortOptions = false, description = "Open a revision's file in your editor.")
final class EditCommand extends VerbCommand<EditResult> {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, current, label@head.")
    private String revision = "";

    EditCommand(Context context) {
        super(context);
    }

    @Override
    EditResult run(Context context) {
        EditResult result = new Edit().run(context.invocation(), new EditRequest(revision));
        new Editor(context.console()).open(result.files());
        return result;
    }

    @Override
    void print(EditResult result, TextOutput out) {
        result.files().forEach(file -> out.line("Edited " + seen(file)));
    }
}

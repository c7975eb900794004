// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.ListTemplates;
import io.rockform.verb.ListTemplatesRequest;
import io.rockform.verb.ListTemplatesResult;
import picocli.CommandLine.Command;

/** {@code rockform list-templates}. */
@Command(name = "list-templates", sortOptions = false, description = "List what projects init can make.")
final class ListTemplatesCommand extends VerbCommand<ListTemplatesResult> {
    ListTemplatesCommand(Context context) {
        super(context);
    }

    @Override
    ListTemplatesResult run(Context context) {
        return new ListTemplates().run(context.invocation(), new ListTemplatesRequest());
    }

    @Override
    void print(ListTemplatesResult result, TextOutput out) {
        out.line("Available templates:");
        result.templates().forEach(each -> out.line("  " + each.name() + " - " + each.description()));
        out.line("Take one: rockform init --template "
                + result.templates().get(0).name());
    }
}

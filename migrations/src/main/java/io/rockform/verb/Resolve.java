// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.RunSettings;
import io.rockform.run.Database;
import io.rockform.run.InterruptedRuns;
import io.rockform.server.history.JournalEntry;
import java.util.Locale;

/** {@code rockform resolve}: a person says what became of a statement that Rockform cannot see the effect of. */
public final class Resolve implements Verb<ResolveRequest, ResolveResult> {
    @Override
    public ResolveResult run(Invocation invocation, ResolveRequest request) {
        Workspace workspace = new Workspace(invocation);
        RunSettings settings = workspace.project().configuration().run();
        try (Database database = workspace.open()) {
            InterruptedRuns.Resolved resolved = InterruptedRuns.resolve(
                    database,
                    request.statement(),
                    request.dryRun(),
                    (entry, by) -> resolution(request.how(), entry, by, invocation),
                    settings,
                    invocation.listener(),
                    invocation.cancellation());
            return new ResolveResult(
                    resolved.before().revision(),
                    resolved.number(),
                    resolved.before().statement(),
                    word(resolved.before()),
                    word(resolved.after()),
                    request.dryRun());
        }
    }

    private static JournalEntry resolution(ResolveRequest.How how, JournalEntry entry, String by, Invocation call) {
        return switch (how) {
            case DONE -> entry.resolved("done, says " + by, call.clock().instant());
            case SKIP ->
                entry.resolved("not to be done, says " + by, call.clock().instant());
            case RETRY -> entry.again("to be sent again, says " + by);
        };
    }

    private static String word(JournalEntry entry) {
        return entry.state().name().toLowerCase(Locale.ROOT);
    }
}

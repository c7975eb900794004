// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Unlock;
import io.rockform.verb.UnlockRequest;
import io.rockform.verb.UnlockResult;
import picocli.CommandLine.Command;

/** {@code rockform unlock}. */
@Command(
        name = "unlock",
        sortOptions = false,
        description = "Take the lock away from whoever holds it, who stops before its next statement.")
final class UnlockCommand extends VerbCommand<UnlockResult> {
    UnlockCommand(Context context) {
        super(context);
    }

    @Override
    UnlockResult run(Context context) {
        return new Unlock().run(context.changing(), new UnlockRequest());
    }

    @Override
    void print(UnlockResult result, TextOutput out) {
        out.line(result.owner() == null ? "The lock was free" : "Taken away from " + result.owner());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Unlock;
import io.rockform.verb.UnlockRequest;
import io.rockform.verb.UnlockResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rockform unlock}. */
@Command(
        name = "unlock",
        sortOptions = false,
        description = "Take the lock away from whoever holds it, who stops before its next statement.")
final class UnlockCommand extends VerbCommand<UnlockResult> {
    @Mixin
    private final DryRun dryRun = new DryRun();

    UnlockCommand(Context context) {
        super(context);
    }

    @Override
    UnlockResult run(Context context) {
        return new Unlock().run(context.changing(), new UnlockRequest(dryRun.isAsked()));
    }

    @Override
    void print(UnlockResult result, TextOutput out) {
        out.line(
                result.owner() == null
                        ? "The lock was free"
                        : dryRun.word("Would be taken away from ", "Taken away from ") + result.owner());
    }
}

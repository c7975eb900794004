// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.adopt.ModelEdit;
import io.rockform.autogenerate.Proof;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.NewRevisionResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a new revision reads. */
final class NewRevisionListing {
    private NewRevisionListing() {}

    /** @param seen a file as the user would name it */
    static void print(NewRevisionResult result, UnaryOperator<Path> seen, TextOutput out) {
        if (result.revision() == null) {
            out.line("Nothing differs; no revision was written.");
        } else if (result.dryRun()) {
            out.line("Would write " + seen.apply(result.revision().file()) + ":");
            out.text(result.source());
        } else {
            out.line("Wrote " + seen.apply(result.revision().file()));
        }
        Listing.differences(result.differences(), result.findings(), out);
        result.irreversible()
                .forEach(step -> out.line("  " + out.paint(Style.WARNING, "cannot be taken back: ") + step));
        Listing.drift(result.drift(), out);
        Listing.leftOut(result.leftOut(), out);
        if (result.proof() != null) {
            print(result.proof(), out);
        }
    }

    private static void print(Proof proof, TextOutput out) {
        if (proof.upgrade()) {
            out.line(out.paint(
                    Style.FAINT,
                    "Proved: the upgrade leads to the models"
                            + (proof.downgrade() ? ", the downgrade back to what is there." : ".")));
        }
        proof.unproven().forEach(what -> out.line(out.paint(Style.WARNING, "Not proved: ") + Listing.oneLine(what)));
    }

    /** @param written whether the edits of SQL models were made already */
    static void printEdits(List<ModelEdit> edits, boolean written, UnaryOperator<Path> seen, TextOutput out) {
        if (edits.isEmpty()) {
            return;
        }
        for (ModelEdit edit : edits) {
            Path file = edit.file();
            if (written && file != null) {
                out.line((edit.patched() == null ? "Removed " : "Changed ") + seen.apply(file));
            } else {
                out.line("The models need this edit:").text(edit.text());
            }
        }
    }
}

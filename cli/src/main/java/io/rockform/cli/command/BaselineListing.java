// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.AlembicPosition;
import io.rockform.verb.InitResult.Baseline;

/** How a project that was made of an existing database reads. */
final class BaselineListing {
    private BaselineListing() {}

    static void print(Baseline baseline, TextOutput out) {
        String objects = baseline.objects() + (baseline.objects() == 1 ? " object" : " objects");
        out.line("Revision " + baseline.revision().id() + " creates " + objects + " from nothing; "
                + (baseline.stamped() ? "the database is recorded as being at it." : "no database is recorded at it."));
        if (baseline.alembic() != null) {
            print(baseline.alembic(), out);
        }
        if (baseline.alembicTable() != null) {
            out.line("The table " + baseline.alembicTable()
                    + " is Alembic's, and left out. To take its history over: rockform init --from … --alembic");
        }
        baseline.unsupported().forEach(object -> out.line("Left out, and excluded in rockform.toml: " + object));
        Listing.leftOut(baseline.leftOut(), out);
        if (!baseline.differences().isEmpty() || !baseline.findings().isEmpty()) {
            out.line(out.paint(Style.WARNING, "The models are not what is there:"));
            Listing.differences(baseline.differences(), baseline.findings(), out);
        }
    }

    private static void print(AlembicPosition position, TextOutput out) {
        String at = position.at() == null ? "its base" : position.title() == null ? position.at() : position.title();
        String place = position.scripts() == 0
                ? "; its scripts were not found"
                : ": " + position.applied() + " of " + position.scripts() + " scripts are applied";
        out.line("Alembic is at " + at + place + ". Its table is kept in step.");
        position.pending().forEach(script -> out.line("  not applied, and not in the models: " + script));
    }
}

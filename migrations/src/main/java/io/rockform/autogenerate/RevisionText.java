// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.codegen.RevisionSource;
import io.rockform.codegen.RevisionSource.Header;
import io.rockform.codegen.RevisionSource.Step;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.operation.describe.Description;
import io.rockform.operation.describe.RiskAssessment;
import io.rockform.plan.Risk;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a revision file, with what its reviewer should know as comments. */
public final class RevisionText {
    private static final String COPIED =
            "A rebuild: rows that are written to the table until the two are swapped are lost, so stop who writes.";
    private static final String COPIED_BACK =
            "The rows of then are copied back: what the way there has made one row, or left out, does not come back.";

    private final Header header;
    private final List<Step> upgrade;
    private final List<Step> downgrade;
    private final Schema before;
    private final Schema after;
    private final ServerProfile profile;

    private RevisionText(
            Header header,
            List<Step> upgrade,
            List<Step> downgrade,
            Schema before,
            Schema after,
            ServerProfile profile) {
        this.header = header;
        this.upgrade = upgrade;
        this.downgrade = downgrade;
        this.before = before;
        this.after = after;
        this.profile = profile;
    }

    /** A revision that does nothing yet. */
    public static RevisionText empty(Header header) {
        return new RevisionText(header, List.of(), List.of(), Schema.empty(), Schema.empty(), ServerProfile.OFFLINE);
    }

    public static RevisionText of(Header header, Proposal proposal) {
        List<Step> upgrade = new ArrayList<>();
        proposal.drift()
                .attributes()
                .forEach(each -> upgrade.add(Step.note("Drift, which other databases need not have: " + each.text())));
        proposal.findings().forEach(finding -> upgrade.add(Step.note("Left as it is: " + finding.text())));
        proposal.unproven().forEach(left -> upgrade.add(Step.note("A hook rewrote this. Still to do: " + left)));
        for (Operation operation : proposal.written()) {
            upgrade.add(new Step(notes(operation), operation));
        }
        List<Step> downgrade = new ArrayList<>();
        for (Operation operation : proposal.downgrade()) {
            downgrade.add(new Step(
                    operation instanceof Irreversible
                            ? List.of(
                                    "rockform downgrade refuses this revision before its first statement. Replace this"
                                            + " line if you know a way back.")
                            : copied(operation, COPIED_BACK).orElse(unproven(operation)),
                    operation));
        }
        return new RevisionText(
                header,
                upgrade,
                downgrade,
                proposal.plan().before(),
                proposal.plan().after(),
                proposal.profile());
    }

    private static Optional<List<String>> copied(Operation operation, String note) {
        return operation instanceof CopyRows ? Optional.of(List.of(note)) : Optional.empty();
    }

    private static List<String> notes(Operation operation) {
        if (operation instanceof CopyRows) {
            return List.of(COPIED);
        }
        return RiskAssessment.of(operation) == Risk.LOSES_DATA
                ? List.of("Loses data: " + Description.of(operation) + ".")
                : unproven(operation);
    }

    private static List<String> unproven(Operation operation) {
        return operation instanceof ExecuteSql ? List.of("Not proved: what this SQL does is not known.") : List.of();
    }

    /** As a class of its own. */
    public String java(String className) {
        return new RevisionSource("", className, false, header, upgrade, downgrade).text();
    }

    /**
     * As statements.
     *
     * @throws io.rockform.problem.RockformException if an operation has no form in SQL
     */
    public String sql() {
        return new SqlRevisionText(header)
                .section("upgrade", upgrade, before, profile)
                .section("downgrade", downgrade, after, profile)
                .text();
    }
}

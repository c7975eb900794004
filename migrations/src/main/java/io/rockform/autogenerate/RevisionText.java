// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.codegen.RevisionSource;
import io.rockform.codegen.RevisionSource.Header;
import io.rockform.codegen.RevisionSource.Step;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.describe.Description;
import io.rockform.operation.describe.RiskAssessment;
import io.rockform.plan.Risk;
import java.util.ArrayList;
import java.util.List;

/** The text of a revision file, with what its reviewer should know as comments. */
public final class RevisionText {
    private RevisionText() {}

    /** A revision that does nothing yet. */
    public static String empty(String className, Header header) {
        return new RevisionSource("", className, false, header, List.of(), List.of()).text();
    }

    public static String of(String className, Header header, Proposal proposal) {
        List<Step> upgrade = new ArrayList<>();
        proposal.findings().forEach(finding -> upgrade.add(Step.note("Left as it is: " + finding.text())));
        proposal.unproven().forEach(left -> upgrade.add(Step.note("A hook rewrote this. Still to do: " + left)));
        for (Operation operation : proposal.written()) {
            List<String> notes = RiskAssessment.of(operation) == Risk.LOSES_DATA
                    ? List.of("Loses data: " + Description.of(operation) + ".")
                    : List.of();
            upgrade.add(new Step(notes, operation));
        }
        List<Step> downgrade = new ArrayList<>();
        for (Operation operation : proposal.downgrade()) {
            downgrade.add(new Step(
                    operation instanceof Irreversible
                            ? List.of(
                                    "rockform downgrade refuses this revision before its first statement. Replace this"
                                            + " line if you know a way back.")
                            : List.of(),
                    operation));
        }
        return new RevisionSource("", className, false, header, upgrade, downgrade).text();
    }
}

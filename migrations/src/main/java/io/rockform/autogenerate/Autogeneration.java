// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.compare.Comparison;
import io.rockform.compare.Finding;
import io.rockform.compare.MaterializedViewImpact;
import io.rockform.compare.SchemaComparison;
import io.rockform.declare.Declaration;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.describe.Description;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import io.rockform.source.RevisionDrift;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourceDifference;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what differs into a proposal, and proves it: the upgrade leads to a schema with no difference from the declared
 * one, the downgrade leads back to what was seen.
 */
public final class Autogeneration {
    private Autogeneration() {}

    /**
     * What a revision has to do so that the declared schema is there afterwards.
     *
     * @throws RockformException {@link ProblemCode#INVALID_MODEL} if StarRocks would refuse a declared object,
     *     {@link ProblemCode#UNPROVEN} if the proposal would not do what it is to do
     */
    public static Proposal propose(SourceComparison sources) {
        ServerProfile profile = sources.profile();
        sources.requireValid();
        SourceDifference difference = sources.compare();
        Comparison comparison = difference.comparison();
        List<Operation> mended =
                MaterializedViewImpact.mended(comparison.operations(), sources.actual(), profile, sources.database());
        Plan plan = Planner.plan(sources.actual(), mended, profile);
        List<Operation> downgrade = downgrade(comparison.operations(), plan.after(), sources);
        List<String> unproven = proveUpgrade(plan.after(), sources, difference);
        if (downgrade.stream().noneMatch(Irreversible.class::isInstance)) {
            proveDowngrade(plan.after(), downgrade, sources);
        }
        List<Operation> upgrade = plan.steps().stream()
                .flatMap(step -> step.operations().stream())
                .toList();
        List<Operation> written = sources.management().overrides().asWritten(upgrade, sources.written());
        return new Proposal(
                plan,
                written,
                downgrade,
                comparison.findings(),
                difference.leftOut(),
                unproven,
                profile,
                RevisionDrift.NONE);
    }

    /** What a hook rewrote need not lead to the models; what is left of the difference then is told. */
    private static List<String> proveUpgrade(Schema after, SourceComparison sources, SourceDifference known) {
        Comparison left = sources.from(after).comparison();
        List<Finding> unexpected = new ArrayList<>(left.findings());
        unexpected.removeAll(known.comparison().findings());
        if (known.rewritten()) {
            List<String> unproven = new ArrayList<>();
            left.operations().forEach(operation -> unproven.add(Description.of(operation)));
            unexpected.forEach(finding -> unproven.add(finding.text()));
            return unproven;
        }
        refuse("after the upgrade there would still be a difference from the models: ", left.operations(), unexpected);
        return List.of();
    }

    /** The way back, which switches materialized views off just as the way there. */
    private static List<Operation> downgrade(List<Operation> upgrade, Schema after, SourceComparison sources) {
        List<Operation> back = WayBack.of(upgrade, sources.actual(), sources.profile(), sources.database());
        return back.stream().anyMatch(Irreversible.class::isInstance)
                ? back
                : MaterializedViewImpact.mended(back, after, sources.profile(), sources.database());
    }

    private static void proveDowngrade(Schema after, List<Operation> downgrade, SourceComparison sources) {
        Schema back = SchemaChange.applyAll(after, downgrade, sources.profile());
        Schema seen = sources.actual();
        String what = "after the downgrade there would be a difference from what was there: ";
        Comparison missing = SchemaComparison.compare(back, Declaration.of(seen), sources.contextOfTwo());
        refuse(what, missing.operations(), missing.findings());
        Comparison added = SchemaComparison.compare(seen, Declaration.of(back), sources.contextOfTwo());
        refuse(what, added.operations(), added.findings());
    }

    private static void refuse(String what, List<Operation> operations, List<Finding> findings) {
        List<Problem> problems = new ArrayList<>();
        for (Operation operation : operations) {
            problems.add(Problem.of(ProblemCode.UNPROVEN, what + Description.of(operation)));
        }
        for (Finding finding : findings) {
            problems.add(Problem.of(ProblemCode.UNPROVEN, what + finding.text()));
        }
        if (!problems.isEmpty()) {
            String remedy =
                    "Nothing was written. Write this revision by hand (rockform revision without --autogenerate),"
                            + " and report this as a fault of Rockform.";
            throw new RockformException(
                    problems.stream().map(problem -> problem.remedy(remedy)).toList(), null);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.policy.PropertyOverrides;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.FilePlaces;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans revisions, one after the other, before anything is sent: what StarRocks would refuse, and what cannot be undone
 * (trap 8), is known before the first statement.
 */
public final class RevisionPlanner {
    private final RevisionPrograms programs;
    private final ServerProfile profile;
    private final FilePlaces places;
    private final PropertyOverrides overrides;

    /** @param overrides the properties that objects have here, whatever revisions say */
    public RevisionPlanner(
            RevisionPrograms programs, ServerProfile profile, FilePlaces places, PropertyOverrides overrides) {
        this.programs = programs;
        this.profile = profile;
        this.places = places;
        this.overrides = overrides;
    }

    /**
     * Plans revisions.
     *
     * @param before the schema that the first of them begins with
     */
    public List<RevisionPlan> plan(List<RevisionFile> revisions, Direction direction, Schema before) {
        programs.compile(revisions);
        List<RevisionPlan> plans = new ArrayList<>();
        Schema schema = before;
        for (RevisionFile revision : revisions) {
            RevisionPlan plan = plan(revision, direction, schema);
            plans.add(plan);
            schema = plan.plan().after();
        }
        return plans;
    }

    public RevisionPlan plan(RevisionFile revision, Direction direction, Schema before) {
        List<Operation> operations = operations(revision, direction, before);
        try {
            operations.forEach(SessionChange::refuse);
            Plan plan = Planner.plan(before, operations, profile);
            return new RevisionPlan(revision, direction, plan);
        } catch (RockformException e) {
            throw told(e, revision, direction);
        }
    }

    /**
     * What a revision does here.
     *
     * @param before the schema that the first of its operations meets
     */
    public List<Operation> operations(RevisionFile revision, Direction direction, Schema before) {
        return overrides.of(programs.operations(revision, direction, before, profile));
    }

    /** The schema that revisions lead to when they are applied, in order, to an empty one. */
    public Schema replay(List<RevisionFile> revisions) {
        List<RevisionPlan> plans = plan(revisions, Direction.UPGRADE, Schema.empty());
        return plans.isEmpty()
                ? Schema.empty()
                : plans.get(plans.size() - 1).plan().after();
    }

    /** The same problems, with the revision named. */
    private RockformException told(RockformException refused, RevisionFile revision, Direction direction) {
        String what = direction == Direction.UPGRADE ? "upgrade" : "downgrade";
        List<Problem> problems = refused.problems().stream()
                .map(problem -> new Problem(
                        problem.code(),
                        "the " + what + " of revision " + revision.title() + " cannot be run: " + problem.message(),
                        places.of(revision.file()),
                        problem.remedy() == null && problem.code() != ProblemCode.UNSAFE
                                ? "Nothing was sent. Correct the revision, or bring the schema to where it begins:"
                                        + " rockform diff --from revisions --to URL shows what differs."
                                : problem.remedy()))
                .toList();
        return new RockformException(problems, refused);
    }
}

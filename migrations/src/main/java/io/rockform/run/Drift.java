// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compare.Finding;
import io.rockform.declare.Declaration;
import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.describe.Description;
import io.rockform.policy.Management;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReading;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourceDifference;
import io.rockform.source.SourcedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has changed by other means than revisions, in the objects that the revisions have made. Others, of whoever
 * shares the database, do not matter.
 */
final class Drift {
    private static final int SHOWN = 20;

    private final RevisionHistory revisions;
    private final String database;
    private final ServerProfile profile;
    private final Management management;
    private final RunListener listener;

    /** @param database the name of the default database, which a stored query names */
    Drift(
            RevisionHistory revisions,
            String database,
            ServerProfile profile,
            Management management,
            RunListener listener) {
        this.revisions = revisions;
        this.database = database;
        this.profile = profile;
        this.management = management;
        this.listener = listener;
    }

    /** Empty if there is none, or if it cannot be told. */
    Optional<Problem> of(PreparedRun prepared, SchemaReading live) {
        List<RevisionFile> applied = revisions.graph().inOrder(revisions.graph().upTo(prepared.heads()));
        if (applied.isEmpty()) {
            return Optional.empty();
        }
        List<RevisionPlan> plans;
        try {
            plans = revisions.planner(profile).plan(applied, Direction.UPGRADE, Schema.empty());
        } catch (RockformException e) {
            // A history that needs what its own SQL has made cannot be replayed.
            return Optional.empty();
        }
        Schema expected = plans.get(plans.size() - 1).plan().after();
        List<String> differences = differences(expected, live, prepared);
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        String text = "the live schema is not the one that the revisions lead to:\n    " + told(differences);
        if (hasOwnSql(plans)) {
            listener.notice(text + "\n  SQL of the revisions' own may have done that.");
            return Optional.empty();
        }
        return Optional.of(Problem.of(ProblemCode.DRIFT, text)
                .remedy("Nothing was sent. Take the change back, or write it into a revision; or run all the same:"
                        + " --accept-drift."));
    }

    private static String told(List<String> differences) {
        String shown = String.join("\n    ", differences.subList(0, Math.min(SHOWN, differences.size())));
        int more = differences.size() - SHOWN;
        return more > 0 ? shown + "\n    and " + more + " more" : shown;
    }

    /** The objects of a half-done revision are between two states, and looked at one by one. */
    private List<String> differences(Schema expected, SchemaReading live, PreparedRun prepared) {
        Set<ObjectName> between = new HashSet<>();
        for (Resumption work : prepared.work()) {
            if (!work.earlier().isEmpty()) {
                work.plan().plan().steps().forEach(step -> between.addAll(StepEffect.touched(step.operations())));
            }
        }
        Schema known = expected;
        Schema there = live.schema();
        for (ObjectName name : between) {
            known = known.without(name);
        }
        for (ObjectName name : live.schema().objects().keySet()) {
            there = known.objects().containsKey(name) ? there : there.without(name);
        }
        SourcedSchema actual =
                new SourcedSchema("the database", Declaration.of(there), live.unsupported(), database, profile);
        SourcedSchema declared = SourcedSchema.of("the revisions", Declaration.of(known));
        SourceComparison compared = SourceComparison.of(actual, declared, profile, management);
        SourceDifference difference = compared.from(compared.actual());
        List<String> differences = new ArrayList<>();
        for (Operation operation : difference.comparison().operations()) {
            differences.add("to be as expected: " + Description.of(operation));
        }
        for (Finding finding : difference.comparison().findings()) {
            differences.add(finding.text());
        }
        return differences;
    }

    private static boolean hasOwnSql(List<RevisionPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.plan().steps().stream())
                .flatMap(step -> step.operations().stream())
                .anyMatch(operation -> operation instanceof ExecuteSql || operation instanceof RunCode);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compare.DriftedAttribute;
import io.rockform.declare.Declaration;
import io.rockform.policy.Management;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReading;
import io.rockform.source.RevisionDrift;
import io.rockform.source.SourcedSchema;
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
    private final Database database;
    private final Management management;
    private final RunListener listener;

    Drift(RevisionHistory revisions, Database database, Management management, RunListener listener) {
        this.revisions = revisions;
        this.database = database;
        this.management = management;
        this.listener = listener;
    }

    /** Empty if there is none, or if it cannot be told. */
    Optional<Problem> of(PreparedRun prepared, SchemaReading live) {
        AgreedSchema agreed = AgreedSchema.of(revisions, prepared.heads(), database);
        if (!agreed.isKnown()) {
            return Optional.empty();
        }
        List<String> differences = differences(agreed.schema(), live, prepared);
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        String text = "the live schema is not the one that the revisions lead to:\n    " + told(differences);
        if (agreed.certainty() == AgreedSchema.Certainty.BESIDE_OWN_SQL) {
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
        Schema known = inDatabases(expected, live.schema().databases().keySet());
        Schema there = live.schema();
        for (ObjectName name : between) {
            known = known.without(name);
        }
        for (ObjectName name : live.schema().objects().keySet()) {
            there = known.objects().containsKey(name) ? there : there.without(name);
        }
        ServerProfile profile = database.profile();
        SourcedSchema actual = new SourcedSchema(
                "the database", Declaration.of(there), live.unsupported(), database.databaseName(), profile);
        return RevisionDrift.of(known, true, actual, Schema.empty(), management, profile).attributes().stream()
                .map(DriftedAttribute::text)
                .toList();
    }

    /** Others are not read, since nothing is going to be changed in them. */
    private static Schema inDatabases(Schema schema, Set<String> read) {
        Schema reduced = schema;
        for (ObjectName name : schema.objects().keySet()) {
            boolean known = name.database() == null || read.contains(name.database());
            reduced = known ? reduced : reduced.without(name);
        }
        for (String name : schema.databases().keySet()) {
            reduced = read.contains(name) ? reduced : reduced.withoutDatabase(name);
        }
        return reduced;
    }
}

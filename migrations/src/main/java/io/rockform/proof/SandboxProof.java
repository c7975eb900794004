// SPDX-License-Identifier: Apache-2.0
package io.rockform.proof;

import io.rockform.autogenerate.Proposal;
import io.rockform.compare.Comparison;
import io.rockform.compare.ComparisonContext;
import io.rockform.compare.Finding;
import io.rockform.compare.SchemaComparison;
import io.rockform.declare.Declaration;
import io.rockform.operation.describe.Description;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.run.Cancellation;
import io.rockform.run.Database;
import io.rockform.run.ObjectRun;
import io.rockform.run.RunListener;
import io.rockform.schema.Schema;
import io.rockform.server.Rows;
import io.rockform.server.SandboxUrl;
import io.rockform.server.SchemaReading;
import io.rockform.server.UnsupportedObject;
import io.rockform.server.history.HistoryTables;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats the proof of a proposal on a server that can be thrown away: a sandbox of the live server's version. What is there is
 * created, the upgrade is run, what came of it is read and compared with what is wanted; then the downgrade, likewise.
 */
public final class SandboxProof implements AutoCloseable {
    private static final String DEFAULT_DATABASE = "rockform";
    private static final String REPORT =
            "What the sandbox does not model can be tried on a server of your own instead. Otherwise this is a fault of"
                    + " Rockform: please report it.";

    private final SourcedSchema from;
    private final SourcedSchema to;
    private final SourceComparison compared;
    private final ServerProfile profile;
    private final String name;
    private final Database database;
    private final ObjectRun runner;

    private SandboxProof(
            SourcedSchema from,
            SourcedSchema to,
            SourceComparison compared,
            Database database,
            Cancellation cancellation) {
        this.from = from;
        this.to = to;
        this.compared = compared;
        this.profile = compared.profile();
        this.database = database;
        this.name = database.databaseName();
        this.runner = new ObjectRun(database, RunListener.SILENT, cancellation);
    }

    /**
     * Tries a proposal.
     *
     * @param proposal of what leads from {@code from} to {@code to}, of which {@code compared} is the comparison
     * @throws RockformException {@link ProblemCode#UNPROVEN} if it does not lead there, or if that cannot be tried
     */
    public static Verification of(
            Proposal proposal,
            SourcedSchema from,
            SourcedSchema to,
            SourceComparison compared,
            Cancellation cancellation) {
        if (compared.profile().runMode() == RunMode.SHARED_DATA) {
            throw new RockformException(unproven("it cannot be tried: the sandbox has no shared-data mode"));
        }
        String database = compared.database().isEmpty() ? DEFAULT_DATABASE : compared.database();
        SandboxUrl url = new SandboxUrl(null, database, version(compared.profile()));
        try (SandboxProof proof =
                new SandboxProof(from, to, compared, Database.open(url, HistoryTables.DEFAULT), cancellation)) {
            return proof.run(proposal);
        }
    }

    /** The one of the sandbox's versions that answers most like the server: the newest that is not newer. */
    private static String version(ServerProfile profile) {
        if (profile.version().isAtLeast(4, 1)) {
            return "4.1";
        }
        return profile.version().isAtLeast(3, 5) ? "3.5" : "3.3";
    }

    private Verification run(Proposal proposal) {
        List<String> unproven = new ArrayList<>();
        int created = create();
        Schema seen = read("what is there");
        require("what is there is not the same once it is made anew", seen, from.schema());
        int upgraded = run("the upgrade", proposal.plan());
        unproven.addAll(requireWanted(proposal, read("what the upgrade leads to")));
        requireActive();
        int downgraded = 0;
        if (proposal.irreversible().isEmpty()) {
            downgraded = run("the downgrade", Planner.plan(proposal.plan().after(), proposal.downgrade(), profile));
            require("the downgrade does not lead back", read("what the downgrade leads to"), seen);
        } else {
            proposal.irreversible().forEach(reason -> unproven.add("the downgrade: " + reason));
        }
        String server = "StarRocks " + database.profile().version();
        return new Verification(server, created, upgraded, downgraded, unproven);
    }

    private int create() {
        ComparisonContext context = new ComparisonContext(profile, compared.database());
        Comparison all = SchemaComparison.compare(Schema.empty(), Declaration.of(from.schema()), context);
        return run("what is there", Planner.plan(Schema.empty(), all.operations(), profile));
    }

    private int run(String what, Plan plan) {
        try {
            return runner.run(plan).size();
        } catch (RockformException refused) {
            Problem cause = refused.problems().get(0);
            throw new RockformException(
                    List.of(unproven("the sandbox does not run " + what + ": " + cause.message())), refused);
        }
    }

    private Schema read(String what) {
        SchemaReading reading = database.read();
        List<UnsupportedObject> unsupported = reading.unsupported();
        if (!unsupported.isEmpty()) {
            UnsupportedObject first = unsupported.get(0);
            throw new RockformException(
                    unproven(what + " cannot be read from the sandbox: " + first.name() + ": " + first.reason()));
        }
        return reading.schema();
    }

    private void require(String otherwise, Schema there, Schema wanted) {
        ComparisonContext context = new ComparisonContext(profile, name);
        Comparison missing = SchemaComparison.compare(there, Declaration.of(wanted), context);
        Comparison added = SchemaComparison.compare(wanted, Declaration.of(there), context);
        refuse(otherwise, missing, List.of());
        refuse(otherwise, added, List.of());
    }

    /** @return what is still to be done where a hook rewrote the operations, so that it need not be done */
    private List<String> requireWanted(Proposal proposal, Schema there) {
        SourcedSchema reached =
                new SourcedSchema("the sandbox", Declaration.of(there), from.unsupported(), name, profile);
        Comparison left = SourceComparison.of(reached, to, profile, compared.management())
                .compare()
                .comparison();
        if (proposal.unproven().isEmpty()) {
            refuse("the upgrade does not lead to what is wanted", left, proposal.findings());
            return List.of();
        }
        return proposal.unproven();
    }

    private static void refuse(String otherwise, Comparison left, List<Finding> known) {
        List<Problem> problems = new ArrayList<>();
        left.operations().forEach(operation -> problems.add(unproven(otherwise + ": " + Description.of(operation))));
        left.findings().stream()
                .filter(finding -> !known.contains(finding))
                .forEach(finding -> problems.add(unproven(otherwise + ": " + finding.text())));
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** Changes of what they read switch materialized views off, which no comparison sees (facts 9.6). */
    private void requireActive() {
        for (Rows.Row row : database.connection().query("SHOW MATERIALIZED VIEWS")) {
            if ("false".equals(row.text("is_active"))) {
                throw new RockformException(unproven("after the upgrade the materialized view " + row.text("name")
                        + " is inactive: " + row.text("inactive_reason")));
            }
        }
    }

    private static Problem unproven(String message) {
        return Problem.of(ProblemCode.UNPROVEN, message).remedy(REPORT);
    }

    @Override
    public void close() {
        database.close();
    }
}

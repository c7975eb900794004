// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation.RunCode;
import io.rockform.plan.Job;
import io.rockform.plan.Statement;
import io.rockform.plan.Step;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.project.RockformVersion;
import io.rockform.server.SqlText;
import io.rockform.server.history.AlembicTable;
import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.History;
import io.rockform.server.history.HistoryTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Revisions as a SQL script, with all the bookkeeping that a run does: whoever runs it by hand gets the same schema and the
 * same history.
 */
public final class MigrationScript {
    /** What the history says of who changed it. */
    private static final String BY = "a script of rockform";

    private final RevisionHistory revisions;
    private final ServerProfile profile;
    private final Instant now;
    private final RecordingSession session = new RecordingSession();
    private final History history;
    private final @Nullable String alembic;
    private final StringBuilder text = new StringBuilder();

    /** @param profile of the servers that the script is for */
    public MigrationScript(RevisionHistory revisions, HistoryTables tables, ServerProfile profile, Instant now) {
        this.revisions = revisions;
        this.profile = profile;
        this.now = now;
        // How many backends there will be is not known; one replica is what every cluster can hold.
        ServerProfile smallest = new ServerProfile(profile.version(), RunMode.SHARED_NOTHING, 1);
        this.history = History.open(session, smallest, tables.withoutAlembic());
        this.alembic = tables.alembic();
    }

    /**
     * A script that runs revisions.
     *
     * @param title what it does, as a comment
     * @throws RockformException if one of them runs code, which no script can do
     */
    public String of(String title, List<RevisionPlan> plans) {
        plans.forEach(MigrationScript::requireSqlOnly);
        begin(title);
        plans.forEach(this::revision);
        return text.toString();
    }

    /** A script that only records where the database is. */
    public String ofRecords(String title, List<RevisionFile> applied, List<RevisionFile> reverted) {
        begin(title);
        comment("The revisions that the database is to remember");
        record(applied, AppliedRevision.State.APPLIED);
        record(reverted, AppliedRevision.State.REVERTED);
        if (alembic != null) {
            Set<String> heads = new TreeSet<>();
            applied.forEach(revision -> {
                heads.removeAll(revision.parents());
                heads.add(revision.id());
            });
            statement(AlembicTable.emptied(alembic));
            AlembicTable.statements(alembic, heads, Set.of()).forEach(this::statement);
        }
        return text.toString();
    }

    private void begin(String title) {
        comment("Rockform " + RockformVersion.current() + ": " + title);
        comment("For StarRocks " + profile.version().major() + "."
                + profile.version().minor() + " and newer. Run it from beginning to end, and stop at the first error.");
        text.append('\n');
        comment("Rockform's own tables. They have one replica here, which every cluster can hold.");
        history.create();
        session.take().forEach(this::statement);
    }

    private static void requireSqlOnly(RevisionPlan plan) {
        for (Step step : plan.plan().steps()) {
            if (step.operations().get(0) instanceof RunCode code) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                "revision " + plan.revision().title() + " runs code, '" + code.title()
                                        + "', which no script can do")
                        .remedy("Run it without --sql; print the revisions before and behind it as scripts."));
            }
        }
    }

    private void revision(RevisionPlan plan) {
        text.append('\n');
        comment((plan.direction() == Direction.UPGRADE ? "Upgrade: revision " : "Downgrade: revision ")
                + plan.revision().title());
        for (Step step : plan.plan().steps()) {
            text.append('\n');
            comment(step.description());
            step.statements().forEach(this::statement);
        }
        text.append('\n');
        AppliedRevision.State state =
                plan.direction() == Direction.UPGRADE ? AppliedRevision.State.APPLIED : AppliedRevision.State.REVERTED;
        record(List.of(plan.revision()), state);
        if (alembic != null) {
            alembic(plan, alembic);
        }
    }

    private void alembic(RevisionPlan plan, String table) {
        Set<String> own = Set.of(plan.revision().id());
        Set<String> parents = Set.copyOf(plan.revision().parents());
        List<String> statements =
                switch (plan.direction()) {
                    case UPGRADE -> AlembicTable.statements(table, own, parents);
                    case DOWNGRADE -> AlembicTable.statements(table, uncovered(parents), own);
                };
        statements.forEach(this::statement);
    }

    /** Where a branch begins, the other branch may still be there: then its beginning is no head. */
    private Set<String> uncovered(Set<String> parents) {
        return parents.stream()
                .filter(parent -> revisions.graph().all().stream()
                                .filter(each -> each.parents().contains(parent))
                                .count()
                        == 1)
                .collect(Collectors.toSet());
    }

    private void record(List<RevisionFile> changed, AppliedRevision.State state) {
        history.record(changed.stream()
                .flatMap(revision -> revisions.records(revision, state, "", BY, now, Duration.ZERO).stream())
                .toList());
        session.take().forEach(this::statement);
    }

    private void statement(Statement statement) {
        statement(statement.sql());
        Job job = statement.job();
        if (job != null) {
            String table = job.table().name();
            comment("That may have started a job. Wait until it is FINISHED:");
            comment("  SHOW ALTER TABLE " + job.kind() + " WHERE TableName = " + SqlText.literal(table)
                    + " ORDER BY JobId DESC LIMIT 1");
        }
    }

    private void statement(String sql) {
        String stripped = sql.strip();
        String lastLine = stripped.substring(stripped.lastIndexOf('\n') + 1);
        // A semicolon in a line comment would end nothing.
        boolean commented = lastLine.contains("--") || lastLine.contains("#");
        text.append(stripped).append(commented ? "\n;\n" : ";\n");
    }

    private void comment(String line) {
        text.append("-- ").append(line.replaceAll("\\s*\\R\\s*", " ")).append('\n');
    }
}

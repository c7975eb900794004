// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.alembic.AlembicScripts;
import io.rockform.autogenerate.Autogeneration;
import io.rockform.autogenerate.Proposal;
import io.rockform.compare.Comparison;
import io.rockform.declare.Declaration;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectSelection;
import io.rockform.project.ProjectTemplate;
import io.rockform.project.ProjectTemplate.Contents;
import io.rockform.project.ProjectTemplate.Outcome;
import io.rockform.run.Database;
import io.rockform.run.HistoryStamp;
import io.rockform.run.RevisionHistory;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.ServerUrl;
import io.rockform.server.UnsupportedObject;
import io.rockform.server.history.AlembicTable;
import io.rockform.server.history.HistoryTables;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import io.rockform.verb.InitRequest.Alembic;
import io.rockform.verb.InitRequest.Existing;
import io.rockform.verb.InitResult.Baseline;
import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a project of what exists: models, a revision that creates everything from nothing, and the database recorded as being
 * at it. Everything is read before the first file is written; if something fails, no file stays behind.
 */
final class ExistingDatabase {
    private final Invocation invocation;
    private final Path directory;
    private final FilePlaces places;
    private final String url;
    private final InitRequest request;
    private final Existing existing;
    private final boolean live;

    /** @param url of the project, if the source is no server */
    ExistingDatabase(Invocation invocation, String url, InitRequest request, Existing existing) {
        this.directory = invocation.directory().toAbsolutePath().normalize();
        this.places = new FilePlaces(invocation.directory());
        this.request = request;
        this.existing = existing;
        this.live = ServerUrl.looksLikeOne(existing.source());
        this.url = live ? existing.source() : url;
        // The new project has no environments yet, whichever the shell is set to.
        Map<String, String> variables =
                new LinkedHashMap<>(invocation.selection().environment());
        variables.remove(ProjectSelection.ENVIRONMENT_VARIABLE);
        this.invocation = invocation
                .withUrl(null)
                .withSelection(new ProjectSelection(null, null, variables, invocation.secrets()));
    }

    InitResult adopted() {
        ProjectTemplate.requireNone(directory, places);
        Found found = live ? readServer() : readSource();
        GeneratedModels models =
                GeneratedModels.of(found.source(), profile(found, new Workspace(invocation)), existing.models(), false);
        NewSettings settings = new NewSettings(existing, found.excluded());
        Outcome outcome = ProjectTemplate.write(
                directory,
                new Contents(url, request.form(), models.texts(), settings.toml()),
                request.dryRun(),
                places);
        if (request.dryRun()) {
            return new InitResult(directory, outcome.written(), outcome.kept(), null, true);
        }
        List<Path> written = new ArrayList<>(outcome.written());
        try {
            Baseline baseline = baseline(found, models, written);
            return new InitResult(directory, written, outcome.kept(), baseline, false);
        } catch (RuntimeException e) {
            ProjectTemplate.undo(new Outcome(written, List.of()));
            throw e;
        }
    }

    private static ServerProfile profile(Found found, Workspace workspace) {
        ServerProfile profile = found.source().profile();
        return profile == null ? workspace.offline() : profile;
    }

    /**
     * What is there.
     *
     * @param alembic null if it was not asked for
     * @param alembicTable the name of Alembic's table, if there is one and it was not asked for
     */
    private record Found(
            SourcedSchema source,
            @Nullable AlembicPosition alembic,
            @Nullable String alembicTable) {
        /** What the project is to leave alone. */
        List<ObjectName> excluded() {
            List<ObjectName> names = new ArrayList<>();
            source.unsupported().stream().map(UnsupportedObject::name).forEach(names::add);
            if (alembicTable != null) {
                names.add(ObjectName.of(alembicTable));
            }
            return names;
        }
    }

    private Found readSource() {
        if (existing.alembic() != null) {
            throw new RockformException(Problem.of(
                            ProblemCode.USAGE, "'" + existing.source() + "' is no server: Alembic has no table there")
                    .remedy("Give the URL of the database: --from starrocks://…"));
        }
        return new Found(
                new Sources(new Workspace(invocation)).readOrServer(existing.source(), existing.schemas()), null, null);
    }

    private Found readServer() {
        ServerUrl server =
                ServerUrl.parse(invocation.selection().filled(url, directory)).relativeTo(directory);
        invocation.secrets().addAll(server.secrets());
        requireNoHistory(server);
        Alembic asked = existing.alembic();
        String table = asked == null ? AlembicTable.DEFAULT_NAME : asked.table();
        try (Database database =
                Database.open(server, new HistoryTables(null, HistoryTables.DEFAULT.prefix(), table))) {
            Set<String> further = Sources.further(
                    database, existing.schemas(), existing.models().onlyPatterns());
            SourcedSchema source = Sources.of(database, further);
            boolean hasTable = new AlembicTable(database.connection(), table).exists();
            if (asked == null) {
                return new Found(source, null, hasTable ? table : null);
            }
            if (!hasTable) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE, "the database " + database.name() + " has no table '" + table + "'")
                        .remedy("Name Alembic's table: --alembic-table NAME; or leave --alembic out."));
            }
            return new Found(source, position(new AlembicTable(database.connection(), table).read(), asked), null);
        }
    }

    /** What another project has recorded is not forgotten by the way. */
    private void requireNoHistory(ServerUrl server) {
        if (existing.purge()) {
            return;
        }
        try (Database database = Database.open(server, HistoryTables.DEFAULT)) {
            Set<String> heads = database.history().heads();
            if (!heads.isEmpty()) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                "the database " + database.name() + " has a history already: it is at "
                                        + String.join(", ", heads))
                        .remedy("Go on with the project that these revisions are of. To forget them, and to record the"
                                + " new baseline in their place: --purge"));
            }
        }
    }

    private AlembicPosition position(Set<String> heads, Alembic asked) {
        if (heads.size() > 1) {
            throw new RockformException(Problem.of(
                            ProblemCode.NOT_UP_TO_DATE,
                            "for Alembic the database is at several heads: " + String.join(", ", heads))
                    .remedy("Join them first: alembic merge heads, alembic upgrade head"));
        }
        String at = heads.isEmpty() ? null : heads.iterator().next();
        AlembicScripts scripts =
                AlembicScripts.find(asked.scripts(), places).orElse(new AlembicScripts(asked.scripts(), List.of()));
        if (scripts.scripts().isEmpty()) {
            return new AlembicPosition(at, null, 0, 0, List.of());
        }
        Set<String> applied = scripts.upTo(heads);
        String title = scripts.scripts().stream()
                .filter(script -> script.id().equals(at))
                .findFirst()
                .map(script -> script.title())
                .orElse(null);
        List<String> pending = scripts.scripts().stream()
                .filter(script -> !applied.contains(script.id()))
                .map(script -> script.title())
                .toList();
        return new AlembicPosition(at, title, scripts.scripts().size(), applied.size(), pending);
    }

    /** @param written where further files are added as they are made */
    private Baseline baseline(Found found, GeneratedModels models, List<Path> written) {
        Workspace workspace = new Workspace(invocation);
        Sources sources = new Sources(workspace);
        SourcedSchema declared = sources.models();
        SourcedSchema nothing = new SourcedSchema(
                "an empty database",
                Declaration.of(Schema.empty()),
                List.of(),
                found.source().database(),
                found.source().profile());
        Proposal proposal = Autogeneration.propose(sources.compare(nothing, declared));
        RevisionWriter writer = new RevisionWriter(workspace, facts(found), Set.of());
        NewRevisionResult revision = writer.write(proposal, false);
        written.add(Objects.requireNonNull(revision.revision()).file());
        written.add(workspace.project().revisions().resolve("revisions.sum"));
        if (live) {
            stamp(workspace.rereadRevisions());
        }
        SourceComparison compared = sources.compare(found.source(), declared);
        Comparison difference = compared.compare().comparison();
        return new Baseline(
                revision.revision(),
                models.schema().objects().size(),
                live,
                found.source().unsupported().stream()
                        .map(object -> object.problem().message())
                        .toList(),
                models.leftOut(),
                Differences.of(difference, compared),
                difference.findings(),
                found.alembic(),
                found.alembicTable());
    }

    /** With Alembic's own id, so that its table goes on saying what both know. */
    private RevisionFacts facts(Found found) {
        RevisionFacts facts = RevisionFacts.of(existing.message());
        AlembicPosition alembic = found.alembic();
        return alembic == null || alembic.at() == null ? facts : facts.withId(alembic.at());
    }

    private void stamp(RevisionHistory revisions) {
        try (Database database = new Workspace(invocation).open()) {
            new HistoryStamp(database, revisions, invocation.listener(), invocation.cancellation())
                    .write(revisions.graph().all(), invocation.clock().instant());
        }
    }
}

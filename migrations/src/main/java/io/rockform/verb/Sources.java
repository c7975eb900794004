// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.DefinitionJudge;
import io.rockform.declare.Declaration;
import io.rockform.policy.Management;
import io.rockform.policy.ObjectPattern;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.project.ProjectFiles;
import io.rockform.run.AgreedSchema;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionHistory;
import io.rockform.schema.Schema;
import io.rockform.server.ServerUrl;
import io.rockform.snapshot.Snapshot;
import io.rockform.source.ModelFiles;
import io.rockform.source.NamedDatabases;
import io.rockform.source.RevisionDrift;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a SOURCE names: the URL of a server, {@code database} for the configured one, {@code models}, {@code
 * revisions}, {@code empty}, a SQL file or a directory of them, or a snapshot.
 */
final class Sources {
    static final String DATABASE = "database";
    static final String MODELS = "models";
    static final String REVISIONS = "revisions";
    static final String EMPTY = "empty";
    private static final String KINDS =
            "A SOURCE is the URL of a server, database (the configured one), a .sql file or a directory of them, a snapshot"
                    + " (.json), models, revisions or empty.";

    private final Workspace workspace;

    Sources(Workspace workspace) {
        this.workspace = workspace;
    }

    SourcedSchema read(String source) {
        return read(source, Set.of());
    }

    /** @param others databases that are read beside the default one if it is a server */
    SourcedSchema read(String source, Set<String> others) {
        return read(source, database -> others);
    }

    private SourcedSchema read(String source, Function<Database, Set<String>> others) {
        if (isServer(source)) {
            try (Database database = open(source)) {
                return read(database, others.apply(database));
            }
        }
        return switch (source) {
            case MODELS -> models();
            case REVISIONS -> revisions();
            case EMPTY -> SourcedSchema.of("an empty schema", Declaration.of(Schema.empty()));
            default -> file(source);
        };
    }

    static boolean isServer(String source) {
        return source.equals(DATABASE) || ServerUrl.looksLikeOne(source);
    }

    /** @param source of which {@link #isServer} is true */
    Database open(String source) {
        if (source.equals(DATABASE)) {
            return workspace.open();
        }
        ServerUrl url = workspace.url(source);
        return Database.open(url, workspace.tables(url));
    }

    /**
     * Reads a source, or the server.
     *
     * @param source null for the server
     * @param schemas patterns of databases that are read beside the default one of a server
     * @throws RockformException {@link ProblemCode#USAGE} if a pattern fits none, or it is no server
     */
    SourcedSchema readOrServer(@Nullable String source, List<String> schemas) {
        return readOrServer(source, schemas, List.of());
    }

    /** @param only patterns of objects; databases that they name are read, too */
    SourcedSchema readOrServer(@Nullable String source, List<String> schemas, List<ObjectPattern> only) {
        String from = source == null ? DATABASE : source;
        if (!isServer(from) && !schemas.isEmpty()) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "'" + from + "' is no server: there are no databases to choose from")
                            .remedy("Leave --schemas out: all that it declares is read."));
        }
        return read(from, database -> further(database, schemas, only));
    }

    /** The databases beside the default one that are asked for. */
    static Set<String> further(Database database, List<String> schemas, List<ObjectPattern> only) {
        Set<String> names = NamedDatabases.fitting(schemas, database.databaseName(), database::databases);
        names.addAll(NamedDatabases.of(only, database::databases));
        return names;
    }

    /** Sets two sources beside each other, as far as they are managed. */
    SourceComparison compare(SourcedSchema actual, SourcedSchema declared) {
        return SourceComparison.of(actual, declared, workspace.offline(), workspace.management());
    }

    private DefinitionJudge judge(ServerUrl url) {
        return workspace
                .projectIfAny()
                .map(project -> project.configuration().scratchDatabase())
                .<DefinitionJudge>map(
                        scratch -> new ServerJudge(workspace.invocation(), url, workspace.tables(url), scratch))
                .orElse(DefinitionJudge.NONE);
    }

    /** What is there, the models beside it, and what was changed by other means than revisions. */
    record ThreeSides(SourcedSchema actual, SourceComparison comparison, RevisionDrift drift) {}

    /** Where nothing is agreed: the database has a history of other revisions. */
    ThreeSides compare(Database database, SourcedSchema models) {
        SourcedSchema live = read(database, NamedDatabases.of(models.schema()));
        return new ThreeSides(live, compare(live, models), RevisionDrift.NONE);
    }

    /** Sets the models beside a database, and both beside what the revisions lead to that it has. */
    ThreeSides compare(Database database, RecordedHistory recorded, SourcedSchema models) {
        AgreedSchema agreed = AgreedSchema.of(recorded.revisions(), recorded.known(), database);
        Set<String> others = new TreeSet<>(NamedDatabases.of(models.schema()));
        others.addAll(NamedDatabases.of(agreed.schema()));
        SourcedSchema live = read(database, others);
        Management management = workspace.management();
        SourceComparison comparison =
                SourceComparison.of(live, models, workspace.offline(), management, agreed.schema());
        return new ThreeSides(live, comparison, drift(agreed, live, models, management));
    }

    private RevisionDrift drift(AgreedSchema agreed, SourcedSchema live, SourcedSchema models, Management management) {
        if (agreed.reason() != null) {
            return RevisionDrift.unknown(agreed.reason());
        }
        return agreed.isKnown()
                ? RevisionDrift.of(
                        agreed.schema(),
                        agreed.certainty() == AgreedSchema.Certainty.CERTAIN,
                        live,
                        models.schema(),
                        management,
                        workspace.offline())
                : RevisionDrift.NONE;
    }

    /** Sets the models beside what stands for a database; the replayed revisions are both of the other sides. */
    SourceComparison compare(String from, SourcedSchema models) {
        return compare(from, read(from, NamedDatabases.of(models.schema())), models);
    }

    /** @param actual what was read from {@code from} */
    SourceComparison compare(String from, SourcedSchema actual, SourcedSchema models) {
        Schema agreed = from.equals(REVISIONS) ? actual.schema() : Schema.empty();
        return SourceComparison.of(actual, models, workspace.offline(), workspace.management(), agreed);
    }

    /** The database, and others of its server: those that are named, and those that filters name. */
    private SourcedSchema read(Database database, Set<String> others) {
        Set<String> all = new TreeSet<>(others);
        all.addAll(NamedDatabases.of(workspace.management().policy().include(), database::databases));
        return of(database, all).withJudge(judge(database.connection().url()));
    }

    /** The database, and others of its server. */
    static SourcedSchema of(Database database, Set<String> others) {
        return SourcedSchema.of(database.name(), database.read(others), database.databaseName(), database.profile());
    }

    SourcedSchema models() {
        return SourcedSchema.of("the models", ModelFiles.read(workspace.project(), workspace.hooks()));
    }

    private SourcedSchema revisions() {
        RevisionHistory revisions = workspace.revisions();
        Schema replayed =
                revisions.planner(workspace.offline()).replay(revisions.graph().all());
        return SourcedSchema.of("the revisions", Declaration.of(replayed));
    }

    private SourcedSchema file(String source) {
        Path path = workspace.invocation().directory().resolve(source);
        if (!Files.exists(path)) {
            String question = SimilarNames.question(source, List.of(DATABASE, MODELS, REVISIONS, EMPTY))
                    .map(text -> text + " ")
                    .orElse("");
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "'" + source + "' is no SOURCE: there is no such file or directory")
                            .remedy(question + KINDS));
        }
        Declaration declared = source.endsWith(".json") && Files.isRegularFile(path)
                ? Declaration.of(Snapshot.read(
                        ProjectFiles.read(path, workspace.places()),
                        workspace.places().of(path)))
                : ModelFiles.readSql(path, workspace.places());
        return SourcedSchema.of("'" + source + "'", declared);
    }
}

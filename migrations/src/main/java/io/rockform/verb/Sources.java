// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.declare.Declaration;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.project.ProjectFiles;
import io.rockform.run.Database;
import io.rockform.run.RevisionHistory;
import io.rockform.schema.Schema;
import io.rockform.server.ServerUrl;
import io.rockform.snapshot.Snapshot;
import io.rockform.source.ModelFiles;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        if (ServerUrl.looksLikeOne(source)) {
            ServerUrl url = workspace.url(source);
            try (Database database = Database.open(url, workspace.tables(url))) {
                return read(database);
            }
        }
        return switch (source) {
            case DATABASE -> server();
            case MODELS -> models();
            case REVISIONS -> revisions();
            case EMPTY -> SourcedSchema.of("an empty schema", Declaration.of(Schema.empty()));
            default -> file(source);
        };
    }

    /** @param source null for the server */
    SourcedSchema readOrServer(@org.jspecify.annotations.Nullable String source) {
        return source == null ? server() : read(source);
    }

    private SourcedSchema server() {
        try (Database database = workspace.open()) {
            return read(database);
        }
    }

    /** Sets two sources beside each other, as far as they are managed. */
    SourceComparison compare(SourcedSchema actual, SourcedSchema declared) {
        return SourceComparison.of(actual, declared, workspace.offline(), workspace.management());
    }

    static SourcedSchema read(Database database) {
        return SourcedSchema.of(database.name(), database.read(), database.databaseName(), database.profile());
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

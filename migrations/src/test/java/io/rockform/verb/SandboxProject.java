// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.ddl.SqlScript;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.Project;
import io.rockform.project.ProjectFiles;
import io.rockform.run.Database;
import io.rockform.run.RunListener;
import io.rockform.schema.Schema;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.HistoryTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * A project in a directory, with a database of its own: in a sandbox inside this process, or on the server of the system
 * property {@code starrocks.url}.
 */
final class SandboxProject implements AutoCloseable {
    private static final String REAL_SERVER = System.getProperty("starrocks.url", "");

    private final Path directory;
    private final Invocation invocation;
    /** Keeps the sandbox running between commands, which saves its start for each of them. */
    private final ServerConnection keeper;

    private SandboxProject(Path directory, @Nullable ServerUrl url) {
        this.directory = directory;
        this.invocation = Invocation.in(directory)
                .withEnvironment(Map.of())
                .withClock(() -> Instant.parse("2026-01-02T03:04:05Z"))
                .withRandom(new Random(1));
        new Init().run(invocation, new InitRequest());
        ProjectFiles.find(directory.resolve("models"), new FilePlaces(directory), ".java")
                .forEach(SandboxProject::delete);
        if (url != null) {
            write("rockform.toml", "url = '" + secret(url) + "'\n");
        }
        this.keeper = ServerConnection.open(url());
    }

    static SandboxProject create(Path directory) {
        if (REAL_SERVER.isEmpty()) {
            return new SandboxProject(directory, null);
        }
        String database = "rockform_test_" + UUID.randomUUID().toString().substring(0, 8);
        ServerUrl url = ServerUrl.parse(REAL_SERVER);
        try (ServerConnection admin = ServerConnection.open(url)) {
            admin.execute("CREATE DATABASE `" + database + "`");
        }
        return new SandboxProject(directory, url.withDatabase(database));
    }

    /** With the database at that URL. */
    static SandboxProject create(Path directory, String url) {
        return new SandboxProject(directory, ServerUrl.parse(url));
    }

    /** The URL as it was given, which its text does not show. */
    private static String secret(ServerUrl url) {
        boolean given = !REAL_SERVER.isEmpty() && url.database() != null;
        return given ? REAL_SERVER.replaceFirst("/[^/?]*(\\?|$)", "/" + url.database() + "$1") : url.toString();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    ServerUrl url() {
        Project project = Project.find(directory, null, Map.of());
        return ServerUrl.parse(project.configuration().url()).relativeTo(directory);
    }

    /** A connection of the test's own. */
    ServerConnection connection() {
        return keeper;
    }

    SandboxProject write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models, as SQL, all of them. */
    SandboxProject models(String sql) {
        return write("models/models.sql", sql);
    }

    /** A revision with those statements in its methods. */
    SandboxProject revision(String id, String parent, String upgrade, String downgrade) {
        String parents = parent.isEmpty() ? "" : ", parents = \"" + parent + "\"";
        return write("revisions/" + id + "_.java", """
                import static io.rockform.declare.Types.*;
                import io.rockform.revision.*;

                @Revision(id = "%s"%s)
                final class R%s implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """.formatted(id, parents, id, upgrade, downgrade));
    }

    <Q, R extends VerbResult> R run(Verb<Q, R> verb, Q request) {
        return verb.run(invocation, request);
    }

    <Q, R extends VerbResult> R run(Verb<Q, R> verb, Q request, RunListener listener) {
        return verb.run(invocation.withListener(listener), request);
    }

    Invocation invocation() {
        return invocation;
    }

    RunResult upgrade(String target) {
        return run(new Upgrade(), UpgradeRequest.to(target));
    }

    RunResult downgrade(String target) {
        return run(new Downgrade(), DowngradeRequest.to(target));
    }

    NewRevisionResult autogenerate(String message) {
        return run(new NewRevision(), NewRevisionRequest.autogenerate(message));
    }

    CheckResult check() {
        return run(new Check(), new CheckRequest(null, false));
    }

    Schema schema() {
        try (Database database = Database.open(url(), HistoryTables.DEFAULT)) {
            return database.schema();
        }
    }

    /** Runs a script statement by statement, as the mariadb client does. */
    void runByHand(String script) {
        SqlScript.split(script, null).forEach(statement -> keeper.execute(statement.sql()));
    }

    static RockformException refused(ThrowingCallable call) {
        return Assertions.catchThrowableOfType(RockformException.class, call);
    }

    @Override
    public void close() {
        if (!REAL_SERVER.isEmpty()) {
            keeper.execute("DROP DATABASE `" + url().database() + "` FORCE");
        }
        keeper.close();
    }
}

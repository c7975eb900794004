// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.hook.HookContext;
import io.rockform.hook.UserHook;
import io.rockform.policy.Management;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.project.Configuration;
import io.rockform.project.FilePlaces;
import io.rockform.project.HistorySettings;
import io.rockform.project.Project;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionHistory;
import io.rockform.server.SandboxUrl;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.HistoryTables;
import io.rockform.source.ProjectHooks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What verbs work on, found when it is first needed: a verb that needs no project runs without one, if it has a URL. */
final class Workspace {
    private final Invocation invocation;
    private @Nullable Project project;
    private @Nullable RevisionHistory revisions;
    private @Nullable List<UserHook> hooks;

    Workspace(Invocation invocation) {
        this.invocation = invocation;
    }

    Invocation invocation() {
        return invocation;
    }

    FilePlaces places() {
        return new FilePlaces(invocation.directory());
    }

    Project project() {
        if (project == null) {
            project = Project.find(invocation.directory(), invocation.selection());
        }
        return project;
    }

    /** The project if there is one; a faulty one is an error all the same. */
    Optional<Project> projectIfAny() {
        try {
            return Optional.of(project());
        } catch (RockformException e) {
            if (e.code() == ProblemCode.NO_PROJECT && invocation.configuration() == null) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The hooks of the project, or of the class path if there is none. */
    List<UserHook> hooks() {
        if (hooks == null) {
            hooks = projectIfAny().map(ProjectHooks::find).orElseGet(ProjectHooks::services);
        }
        return hooks;
    }

    /** What hooks are told. */
    HookContext hookContext() {
        Configuration configuration = projectIfAny().map(Project::configuration).orElse(Configuration.DEFAULT);
        return new HookContext(configuration.environment(), arguments(configuration));
    }

    /** Those of the configuration, and before them those of the call. */
    private Map<String, String> arguments(Configuration configuration) {
        Map<String, String> arguments = new LinkedHashMap<>(configuration.arguments());
        arguments.putAll(invocation.arguments());
        return arguments;
    }

    /** What of the schemas takes part. */
    Management management() {
        Configuration configuration = projectIfAny().map(Project::configuration).orElse(Configuration.DEFAULT);
        return new Management(configuration.policy(), hooks(), hookContext());
    }

    /** What a database remembers, as the files understand it. */
    RecordedHistory recorded(Database database) {
        return RecordedHistory.of(revisions(), database.history());
    }

    /** The revisions after some were written. */
    RevisionHistory rereadRevisions() {
        revisions = null;
        return revisions();
    }

    RevisionHistory revisions() {
        if (revisions == null) {
            revisions = RevisionHistory.read(project(), arguments(project().configuration()));
        }
        return revisions;
    }

    /** The server's URL: the invocation's, else the project's. */
    ServerUrl url() {
        String given = invocation.url();
        if (given != null) {
            return url(given);
        }
        Project configured;
        try {
            configured = project();
        } catch (RockformException e) {
            Problem problem = e.problems().get(0);
            throw e.code() == ProblemCode.NO_PROJECT
                    ? new RockformException(problem.remedy(problem.remedy() + ", or say which server: --url URL"), e)
                    : e;
        }
        return new ConfiguredDatabases(this, configured).one().url();
    }

    /** The databases that are meant, if there can be several; none where there is no project. */
    List<DatabaseTarget> databases() {
        return projectIfAny()
                .map(found -> new ConfiguredDatabases(this, found))
                .filter(ConfiguredDatabases::areSeveral)
                .map(ConfiguredDatabases::all)
                .orElse(List.of());
    }

    ServerUrl url(String text) {
        return url(text, absolute(invocation.directory()));
    }

    /** @param base where the relative directory of a sandbox begins */
    ServerUrl url(String text, Path base) {
        ServerUrl parsed = ServerUrl.parse(text).relativeTo(base);
        invocation.secrets().addAll(parsed.secrets());
        return parsed;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Rockform's own tables that tell of the database of a URL. */
    HistoryTables tables(ServerUrl url) {
        HistorySettings history =
                projectIfAny().map(found -> found.configuration().history()).orElse(Configuration.DEFAULT.history());
        return history.tables(history.namesDatabase() ? url.requiredDatabase() : "");
    }

    /** Those of the database that is worked on. */
    HistoryTables tables() {
        HistorySettings history =
                projectIfAny().map(found -> found.configuration().history()).orElse(Configuration.DEFAULT.history());
        return history.namesDatabase() ? tables(url()) : history.tables("");
    }

    /** Connects to the server. */
    Database open() {
        ServerUrl url = url();
        return Database.open(url, tables(url));
    }

    /** What is assumed of a server where none is asked. */
    ServerProfile offline() {
        StarRocksVersion version =
                projectIfAny().map(found -> found.configuration().version()).orElse(Configuration.DEFAULT.version());
        boolean hasUrl = invocation.url() != null || projectIfAny().isPresent();
        if (hasUrl && url() instanceof SandboxUrl sandbox && sandbox.version() != null) {
            version = StarRocksVersion.parse(sandbox.version()).orElse(version);
        }
        return new ServerProfile(version, RunMode.SHARED_NOTHING, null);
    }
}

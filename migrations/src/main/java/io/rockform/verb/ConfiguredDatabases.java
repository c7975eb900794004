// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.policy.Glob;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.project.Project;
import io.rockform.server.Rows;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases that a project names, and those of them that a call means. */
final class ConfiguredDatabases {
    private final Workspace workspace;
    private final Project project;
    private final List<String> chosen;

    ConfiguredDatabases(Workspace workspace, Project project) {
        this.workspace = workspace;
        this.project = project;
        this.chosen = workspace.invocation().databases();
    }

    /** Whether several databases have the same history here. */
    boolean areSeveral() {
        return !project.configuration().databases().isEmpty() || chosen.size() > 1;
    }

    /**
     * The one that is meant.
     *
     * @throws RockformException {@link ProblemCode#USAGE} if several can be
     */
    DatabaseTarget one() {
        List<DatabaseTarget> targets = all();
        if (targets.size() != 1) {
            String names =
                    String.join(", ", targets.stream().map(DatabaseTarget::name).toList());
            throw new RockformException(Problem.of(
                            ProblemCode.USAGE,
                            "this needs one database, and the project has " + targets.size() + ": " + names)
                    .remedy("Choose one: --database " + targets.get(0).name()));
        }
        return targets.get(0);
    }

    /**
     * Those that are meant: all, or those that the call chooses.
     *
     * @throws RockformException {@link ProblemCode#USAGE} if the call names one that is not there
     */
    List<DatabaseTarget> all() {
        ServerUrl url = workspace.url(project.configuration().url(), project.directory());
        if (project.configuration().databases().isEmpty()) {
            return chosen.isEmpty()
                    ? List.of(new DatabaseTarget(
                            Optional.ofNullable(url.database()).orElse(""), url))
                    : chosen.stream()
                            .map(name -> new DatabaseTarget(name, url.withDatabase(name)))
                            .toList();
        }
        Map<String, DatabaseTarget> known = new LinkedHashMap<>();
        project.configuration().databases().forEach((name, where) -> targets(name, where, url)
                .forEach(target -> known.putIfAbsent(target.name(), target)));
        if (known.isEmpty()) {
            throw new RockformException(Problem.of(
                            ProblemCode.UNKNOWN_DATABASE,
                            "no database of " + url + " fits "
                                    + String.join(
                                            ", ",
                                            project.configuration().databases().values()))
                    .remedy("Create one, or change the pattern in " + Project.FILE_NAME + "."));
        }
        if (chosen.isEmpty()) {
            return List.copyOf(known.values());
        }
        List<DatabaseTarget> targets = new ArrayList<>();
        for (String name : chosen) {
            DatabaseTarget target = known.get(name);
            if (target == null) {
                throw new RockformException(Problem.of(ProblemCode.USAGE, "the project has no database '" + name + "'")
                        .remedy(SimilarNames.question(name, known.keySet())
                                .orElse("It has " + String.join(", ", known.keySet()) + ".")));
            }
            targets.add(target);
        }
        return targets;
    }

    private List<DatabaseTarget> targets(String name, String where, ServerUrl url) {
        if (ServerUrl.looksLikeOne(where)) {
            return List.of(new DatabaseTarget(name, workspace.url(where, project.directory())));
        }
        Glob glob = new Glob(where);
        if (!glob.isOpen()) {
            return List.of(new DatabaseTarget(name, url.withDatabase(where)));
        }
        return databases(url).stream()
                .filter(glob::fits)
                .map(database -> new DatabaseTarget(database, url.withDatabase(database)))
                .toList();
    }

    private static List<String> databases(ServerUrl url) {
        try (ServerConnection connection = ServerConnection.open(url)) {
            List<String> names = new ArrayList<>();
            for (Rows.Row row : connection.query("SHOW DATABASES")) {
                names.add(row.required("Database"));
            }
            return names;
        }
    }
}

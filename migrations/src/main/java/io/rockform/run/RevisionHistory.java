// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compile.UserSources;
import io.rockform.history.RevisionDirectory;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.Project;
import io.rockform.project.ProjectFiles;
import io.rockform.server.history.AppliedRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A project's revisions: the graph that they form, and their code. */
public final class RevisionHistory {
    private final Project project;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;
    private final RevisionPrograms programs;

    private RevisionHistory(
            Project project, RevisionDirectory directory, RevisionGraph graph, Map<String, String> arguments) {
        this.project = project;
        this.directory = directory;
        this.graph = graph;
        this.programs = new RevisionPrograms(
                directory, new UserSources(project.workDirectory(), project.places()), arguments, project.places());
    }

    /**
     * Reads the revision files; compiles nothing.
     *
     * @param arguments what revisions can ask for
     */
    public static RevisionHistory read(Project project, Map<String, String> arguments) {
        RevisionDirectory directory = RevisionDirectory.read(project.revisionLocations(), project.places());
        return new RevisionHistory(
                project, directory, RevisionGraph.of(directory.revisions(), project.places()), arguments);
    }

    public RevisionGraph graph() {
        return graph;
    }

    public RevisionDirectory directory() {
        return directory;
    }

    public RevisionPrograms programs() {
        return programs;
    }

    public RevisionPlanner planner(ServerProfile profile) {
        return new RevisionPlanner(
                programs,
                profile,
                project.places(),
                project.configuration().policy().overrides());
    }

    /**
     * Where the database is, if the files know it.
     *
     * @throws RockformException {@link ProblemCode#UNKNOWN_REVISION}
     */
    public Set<String> known(Set<String> heads) {
        List<String> unknown =
                heads.stream().filter(id -> graph.find(id).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new RockformException(Problem.of(
                            ProblemCode.UNKNOWN_REVISION,
                            "the database is at revision " + String.join(", ", unknown) + ", which no file in "
                                    + project.places().of(project.revisions()) + " has")
                    .remedy("Bring the file here, or, if the schema is as another revision leaves it,"
                            + " record that one: rockform stamp --purge ID"));
        }
        return heads;
    }

    /** What the database is to remember of a revision. */
    AppliedRevision record(
            RevisionFile revision, AppliedRevision.State state, String run, String by, Instant now, Duration duration) {
        String checksum = ProjectFiles.checksum(revision.file(), project.places());
        return new AppliedRevision(
                revision.id(), state, revision.parents(), revision.message(), checksum, run, now, by, duration);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compile.UserSources;
import io.rockform.history.RevisionChecksums;
import io.rockform.history.RevisionDirectory;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.Squashes;
import io.rockform.policy.PropertyOverrides;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.Project;
import io.rockform.project.ProjectFiles;
import io.rockform.server.history.AppliedRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A project's revisions: the graph that they form, and their code. */
public final class RevisionHistory {
    private final Project project;
    private final RevisionDirectory directory;
    private final Squashes squashes;
    private final Set<String> halfDone;
    private final RevisionGraph graph;
    private final RevisionPrograms programs;

    private RevisionHistory(
            Project project, RevisionDirectory directory, Set<String> halfDone, RevisionPrograms programs) {
        this.project = project;
        this.directory = directory;
        this.squashes = new Squashes(directory.revisions());
        this.halfDone = Set.copyOf(halfDone);
        this.graph = RevisionGraph.of(directory.revisions(), halfDone, project.places());
        this.programs = programs;
    }

    /**
     * Reads the revision files; compiles nothing.
     *
     * @param arguments what revisions can ask for
     */
    public static RevisionHistory read(Project project, Map<String, String> arguments) {
        RevisionDirectory directory = RevisionDirectory.read(project.revisionLocations(), project.places())
                .withClassPath(project.revisionPackages(), RevisionPrograms.loader(), project.places());
        RevisionPrograms programs = new RevisionPrograms(
                directory, new UserSources(project.workDirectory(), project.places()), arguments, project.places());
        return new RevisionHistory(project, directory, Set.of(), programs);
    }

    /**
     * The same history with what some revisions were squashed from in their place.
     *
     * @param wanted the ids of those squashed ones
     */
    RevisionHistory expanded(Set<String> wanted) {
        Set<String> all = new TreeSet<>(halfDone);
        all.addAll(wanted);
        return all.equals(halfDone) ? this : new RevisionHistory(project, directory, all, programs);
    }

    Squashes squashes() {
        return squashes;
    }

    /** The same revisions, but where all that one was squashed from are there, that one. */
    Set<String> translated(Set<String> applied) {
        return halfDone.isEmpty() ? squashes.translated(applied) : applied;
    }

    /** The checksums of the revisions, as they are written beside them. */
    public RevisionChecksums checksums() {
        // In the order of the history, whose expanded form has squashed ones and what they were squashed from.
        List<RevisionFile> ordered = new ArrayList<>(graph.all());
        directory.revisions().stream()
                .filter(each -> graph.find(each.id()).isEmpty())
                .forEach(ordered::add);
        return new RevisionChecksums(project.revisionLocations(), ordered, project.places());
    }

    /** Empty for a class, which one compiler makes otherwise than another. */
    String checksum(RevisionFile revision) {
        return revision.form() == RevisionFile.Form.CLASS
                ? ""
                : ProjectFiles.checksum(revision.file(), project.places());
    }

    String place(RevisionFile revision) {
        return project.places().of(revision.file());
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

    /** Plans what the files say, without what is overridden in this environment. */
    public RevisionPlanner plainPlanner(ServerProfile profile) {
        return new RevisionPlanner(programs, profile, project.places(), new PropertyOverrides(Map.of(), Map.of()));
    }

    public RevisionPlanner planner(ServerProfile profile) {
        return new RevisionPlanner(
                programs,
                profile,
                project.places(),
                project.configuration().policy().overrides());
    }

    RockformException unknown(Set<String> ids) {
        return new RockformException(Problem.of(
                        ProblemCode.UNKNOWN_REVISION,
                        "the database is at revision " + String.join(", ", ids) + ", which no file in "
                                + String.join(", ", project.configuration().revisions()) + " has")
                .remedy("Bring the file here, or, if the schema is as another revision leaves it,"
                        + " record that one: rockform stamp --purge ID"));
    }

    /** What the database is to remember of a revision, and of those that it was squashed from. */
    List<AppliedRevision> records(
            RevisionFile revision, AppliedRevision.State state, String run, String by, Instant now, Duration duration) {
        List<AppliedRevision> rows = new ArrayList<>();
        rows.add(record(revision, state, run, by, now, duration));
        if (state == AppliedRevision.State.REVERTED) {
            // Else a database with all of them would have this one again.
            for (String replaced : squashes.replacedBy(revision.id())) {
                rows.add(new AppliedRevision(replaced, state, List.of(), "", "", run, now, by, Duration.ZERO));
            }
        }
        return rows;
    }

    /** What the database is to remember of a revision. */
    AppliedRevision record(
            RevisionFile revision, AppliedRevision.State state, String run, String by, Instant now, Duration duration) {
        String checksum = checksum(revision);
        return new AppliedRevision(
                revision.id(), state, revision.parents(), revision.message(), checksum, run, now, by, duration);
    }
}

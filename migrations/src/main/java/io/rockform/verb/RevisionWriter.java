// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.autogenerate.Proposal;
import io.rockform.autogenerate.RevisionTemplate;
import io.rockform.autogenerate.RevisionText;
import io.rockform.codegen.RevisionSource.Header;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionFileName;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.operation.Operation;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.ProjectFiles;
import io.rockform.project.RevisionSettings;
import io.rockform.project.RevisionSettings.Format;
import io.rockform.run.Direction;
import io.rockform.run.RevisionEntry;
import io.rockform.run.RevisionPrograms;
import io.rockform.source.RevisionDrift;
import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a new revision file. What cannot be written is known when this is made, before a server is asked. */
final class RevisionWriter {
    private final Workspace workspace;
    private final Set<String> parents;
    private final Path location;
    private final List<RevisionFile> replaced;
    private final Instant now;
    private final RevisionSettings settings;
    private final Format format;
    private final Header header;

    /** @param parents the ids of the revisions that it follows */
    RevisionWriter(Workspace workspace, RevisionFacts facts, Set<String> parents) {
        this(workspace, facts, parents, List.of());
    }

    /** For one that takes the place of others, and has their labels and dependencies. */
    static RevisionWriter squashing(
            Workspace workspace, RevisionFacts facts, Set<String> parents, List<RevisionFile> replaced) {
        return new RevisionWriter(workspace, facts, parents, replaced);
    }

    private RevisionWriter(Workspace workspace, RevisionFacts facts, Set<String> parents, List<RevisionFile> replaced) {
        this.replaced = replaced;
        this.workspace = workspace;
        this.parents = parents;
        this.location = location(facts, workspace);
        this.now = workspace.invocation().clock().instant();
        this.settings = workspace.project().configuration().revision();
        this.format = facts.format() == null ? settings.format() : facts.format();
        this.header = new Header(
                id(facts, workspace),
                List.copyOf(parents),
                facts.message(),
                settings.created(now),
                with(labels(facts, workspace.revisions().graph()), RevisionFile::branchLabels),
                with(dependencies(facts, workspace.revisions().graph()), RevisionFile::dependsOn),
                replaced.stream().map(RevisionFile::id).toList());
    }

    /** Those, and those of the replaced revisions that are not replaced themselves. */
    private List<String> with(List<String> own, Function<RevisionFile, List<String>> others) {
        Set<String> all = new LinkedHashSet<>(own);
        replaced.forEach(each -> all.addAll(others.apply(each)));
        replaced.forEach(each -> all.remove(each.id()));
        return List.copyOf(all);
    }

    private static String id(RevisionFacts facts, Workspace workspace) {
        RevisionGraph graph = workspace.revisions().graph();
        String wanted = facts.id();
        if (wanted == null) {
            return RevisionFileName.newId(workspace.invocation().random(), graph.ids());
        }
        boolean taken = graph.ids().contains(wanted) || graph.isLabel(wanted);
        if (!RevisionFileName.isName(wanted) || taken) {
            throw usage(
                    "'" + wanted + "' cannot be the id of a new revision: "
                            + (taken ? "there is one of that name" : "it is no id"),
                    taken
                            ? "Take another one, or leave the option out."
                            : "Take letters, digits, _ and . only, and none of head, heads, base, current; or leave"
                                    + " the option out.");
        }
        return wanted;
    }

    private static List<String> labels(RevisionFacts facts, RevisionGraph graph) {
        for (String label : facts.branchLabels()) {
            boolean taken = graph.ids().contains(label) || graph.isLabel(label);
            if (!RevisionFileName.isName(label) || taken) {
                throw usage(
                        "'" + label + "' cannot be the label of a branch: "
                                + (taken ? "it is used already" : "it is no name"),
                        taken
                                ? "Take another one. The branch of a label: rockform history -r LABEL@base:LABEL@head."
                                : "Take letters, digits, _ and . only, and none of head, heads, base, current.");
            }
        }
        return facts.branchLabels();
    }

    /** A label is written as it is, as Alembic does; any other name as the id that it means. */
    private static List<String> dependencies(RevisionFacts facts, RevisionGraph graph) {
        RevisionNames names = new RevisionNames(graph, Set.of());
        Set<String> ids = new LinkedHashSet<>();
        for (String name : facts.dependsOn()) {
            if (graph.isLabel(name)) {
                ids.add(name);
            } else {
                ids.addAll(names.resolve(name));
            }
        }
        return List.copyOf(ids);
    }

    private static Path location(RevisionFacts facts, Workspace workspace) {
        Path wanted = facts.location();
        if (wanted == null) {
            return workspace.project().revisions();
        }
        List<Path> known = workspace.project().revisionLocations();
        Path absolute = workspace
                .invocation()
                .directory()
                .resolve(wanted)
                .toAbsolutePath()
                .normalize();
        if (known.stream().noneMatch(each -> absolute.startsWith(each.normalize()))) {
            throw usage(
                    "'" + workspace.places().of(absolute) + "' is none of the directories of revisions",
                    "Add it to revisions in rockform.toml: there are " + String.join(", ", configured(workspace))
                            + ".");
        }
        return absolute;
    }

    private static List<String> configured(Workspace workspace) {
        return workspace.project().configuration().revisions();
    }

    private static RockformException usage(String message, String remedy) {
        return new RockformException(Problem.of(ProblemCode.USAGE, message).remedy(remedy));
    }

    /**
     * Writes it.
     *
     * @param proposal null for a revision that does nothing yet
     * @param dryRun whether to write nothing, and only tell what would be written
     */
    NewRevisionResult write(@Nullable Proposal proposal, boolean dryRun) {
        String className = RevisionFileName.className(header.id(), header.message(), takenClassNames());
        RevisionText form = proposal == null ? RevisionText.empty(header) : RevisionText.of(header, proposal);
        Optional<RevisionTemplate> template = template();
        String text =
                switch (format) {
                    case JAVA -> {
                        String java = form.java(className);
                        yield template.map(own -> own.ofJava(java)).orElse(java);
                    }
                    case SQL -> {
                        String sql = form.sql();
                        yield template.map(own -> own.ofSql(sql)).orElse(sql);
                    }
                };
        RevisionFile revision = revision(format == Format.JAVA ? className : "");
        Path file = revision.file();
        if (proposal != null) {
            prove(revision, text, proposal);
        }
        if (!dryRun) {
            ProjectFiles.create(file, text, workspace.places());
            AfterWrite.run(workspace.project(), file);
            workspace.rereadRevisions().checksums().write();
        }
        return proposal == null
                ? new NewRevisionResult(
                        entry(revision),
                        text,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        RevisionDrift.NONE,
                        dryRun)
                : new NewRevisionResult(
                        entry(revision),
                        text,
                        Differences.of(proposal.plan()),
                        proposal.findings(),
                        proposal.irreversible(),
                        proposal.leftOut(),
                        proposal.proof(),
                        List.of(),
                        proposal.drift(),
                        dryRun);
    }

    /** The project's own form, if it has one for this language. */
    private Optional<RevisionTemplate> template() {
        String name = settings.template();
        if (name == null || !name.endsWith(ending())) {
            return Optional.empty();
        }
        Path file = workspace.project().directory().resolve(name);
        return Optional.of(new RevisionTemplate(
                ProjectFiles.read(file, workspace.places()), workspace.places().of(file)));
    }

    private String ending() {
        return format == Format.JAVA ? ".java" : ".sql";
    }

    private RevisionFile revision(String className) {
        return new RevisionFile(
                header.id(),
                header.parents(),
                header.message(),
                header.created(),
                header.branchLabels(),
                header.dependsOn(),
                header.replaces(),
                className,
                location.resolve(RevisionFileName.file(header.id(), header.message(), settings, now, ending())),
                1);
    }

    private RevisionEntry entry(RevisionFile revision) {
        RevisionGraph graph = workspace.revisions().graph();
        Set<String> children = new LinkedHashSet<>();
        parents.forEach(parent -> children.addAll(graph.labels(parent)));
        children.addAll(revision.branchLabels());
        return new RevisionEntry(
                revision.id(),
                revision.parents(),
                revision.message(),
                revision.created(),
                List.copyOf(children),
                revision.dependsOn(),
                List.of(),
                List.of(),
                revision.file(),
                true,
                false);
    }

    /** The text says what was proposed: read back, it does the same. A compiled class is kept. */
    private void prove(RevisionFile revision, String text, Proposal proposal) {
        RevisionPrograms programs = workspace.revisions().programs();
        programs.compile(revision, text);
        Plan plan = proposal.plan();
        ServerProfile profile = proposal.profile();
        List<Operation> upgrade = programs.operations(revision, Direction.UPGRADE, plan.before(), profile);
        List<Operation> downgrade = programs.operations(revision, Direction.DOWNGRADE, plan.after(), profile);
        if (template().isPresent()) {
            requireAll(revision, upgrade, proposal.written());
            requireAll(revision, downgrade, proposal.downgrade());
            return;
        }
        boolean same =
                switch (format) {
                    case JAVA -> upgrade.equals(proposal.written()) && downgrade.equals(proposal.downgrade());
                    // In SQL one operation can become two that send the same.
                    case SQL ->
                        Planner.plan(plan.before(), upgrade, profile)
                                .statements()
                                .equals(Planner.plan(plan.before(), proposal.written(), profile)
                                        .statements());
                };
        if (!same) {
            throw new RockformException(
                    Problem.of(ProblemCode.INTERNAL, "the revision as text is not what was found to be done:\n" + text)
                            .remedy("Nothing was written. This is a fault of Rockform: please report it."));
        }
    }

    /** A template may add operations of its own, but must lose none. SQL is read back as statements, so it is not compared. */
    private void requireAll(RevisionFile revision, List<Operation> read, List<Operation> wanted) {
        if (format == Format.JAVA && Collections.indexOfSubList(read, wanted) < 0) {
            throw new RockformException(Problem.of(
                            ProblemCode.UNPROVEN,
                            "written by the template, the revision would not do what is to be done")
                    .at(String.valueOf(settings.template()))
                    .remedy("Nothing was written. Leave ${upgrade} and ${downgrade} as they are, each in its method."));
        }
    }

    private List<String> takenClassNames() {
        List<String> taken = new ArrayList<>();
        for (RevisionFile revision : workspace.revisions().graph().all()) {
            taken.add(revision.className().substring(revision.className().lastIndexOf('.') + 1));
        }
        return taken;
    }
}

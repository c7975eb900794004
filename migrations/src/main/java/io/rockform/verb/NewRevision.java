// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.autogenerate.Autogeneration;
import io.rockform.autogenerate.Proposal;
import io.rockform.autogenerate.RevisionText;
import io.rockform.codegen.RevisionSource.Header;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionFileName;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.ProjectFiles;
import io.rockform.project.RevisionSettings;
import io.rockform.run.Database;
import io.rockform.run.Direction;
import io.rockform.run.RevisionEntry;
import io.rockform.run.RevisionPrograms;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import io.rockform.verb.NewRevisionRequest.Format;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code rockform revision}: writes a new revision file. */
public final class NewRevision implements Verb<NewRevisionRequest, NewRevisionResult> {
    @Override
    public NewRevisionResult run(Invocation invocation, NewRevisionRequest request) {
        if (request.format() == Format.SQL) {
            throw new RockformException(
                    Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: revisions as SQL files")
                            .remedy("Write it as a Java file: op.execute(\"…\")"));
        }
        Workspace workspace = new Workspace(invocation);
        Set<String> parents = parents(request, workspace.revisions().graph());
        String id = id(request, workspace);
        if (!request.autogenerate()) {
            return new Writing(workspace, request, id, parents).write(null);
        }
        Proposal proposal = proposal(request, workspace, parents);
        return proposal.plan().steps().isEmpty()
                ? new NewRevisionResult(null, "", List.of(), proposal.findings(), List.of())
                : new Writing(workspace, request, id, parents).write(proposal);
    }

    private static Set<String> parents(NewRevisionRequest request, RevisionGraph graph) {
        RevisionNames names = new RevisionNames(graph, Set.of());
        Set<String> parents = new LinkedHashSet<>();
        for (String head : request.heads().isEmpty() ? List.of("head") : request.heads()) {
            parents.addAll(names.resolve(head));
        }
        for (String parent : parents) {
            if (!graph.isHead(parent) && !request.splice()) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                "revision " + graph.get(parent).title()
                                        + " is no head: a new one after it would begin a branch")
                        .remedy("To begin a branch, add --splice."));
            }
        }
        return parents;
    }

    private static String id(NewRevisionRequest request, Workspace workspace) {
        Set<String> taken = workspace.revisions().graph().ids();
        String wanted = request.revisionId();
        if (wanted == null) {
            return RevisionFileName.newId(workspace.invocation().random(), taken);
        }
        if (!RevisionFileName.isId(wanted) || taken.contains(wanted)) {
            throw new RockformException(Problem.of(
                            ProblemCode.USAGE,
                            "'" + wanted + "' cannot be the id of a new revision: "
                                    + (taken.contains(wanted) ? "there is one of that id" : "it is no id"))
                    .remedy("Take letters, digits, _ and . only, or leave the option out."));
        }
        return wanted;
    }

    private static Proposal proposal(NewRevisionRequest request, Workspace workspace, Set<String> parents) {
        Sources sources = new Sources(workspace);
        SourcedSchema models = sources.models();
        if (request.from() != null) {
            return Autogeneration.propose(
                    SourceComparison.of(sources.read(request.from()), models, workspace.offline()));
        }
        try (Database database = workspace.open()) {
            Set<String> heads = workspace.revisions().known(database.history().heads());
            if (!heads.equals(parents)) {
                throw notUpToDate(database, heads, parents);
            }
            return Autogeneration.propose(SourceComparison.of(Sources.read(database), models, workspace.offline()));
        }
    }

    private static RockformException notUpToDate(Database database, Set<String> heads, Set<String> parents) {
        return new RockformException(Problem.of(
                        ProblemCode.NOT_UP_TO_DATE,
                        "the database " + database.name() + " is at " + named(heads) + ", not at " + named(parents)
                                + ": what differs from the models would be written a second time")
                .remedy("Run first: rockform upgrade " + (parents.isEmpty() ? "head" : String.join(" ", parents))
                        + ". To compare with the revisions instead of the database: --from revisions"));
    }

    private static String named(Set<String> ids) {
        return ids.isEmpty() ? "base" : "revision " + String.join(", ", ids);
    }

    /** Writes the file. */
    private record Writing(Workspace workspace, NewRevisionRequest request, String id, Set<String> parents) {
        NewRevisionResult write(@org.jspecify.annotations.Nullable Proposal proposal) {
            Instant now = workspace.invocation().clock().instant();
            RevisionSettings settings = workspace.project().configuration().revision();
            String created = settings.created(now);
            Header header = Header.of(id, List.copyOf(parents), request.message(), created);
            String className = RevisionFileName.className(id, request.message(), takenClassNames());
            String text = proposal == null
                    ? RevisionText.empty(className, header)
                    : RevisionText.of(className, header, proposal);
            Path file = workspace
                    .project()
                    .revisions()
                    .resolve(RevisionFileName.file(id, request.message(), settings, now, ".java"));
            if (proposal != null) {
                RevisionFile revision = new RevisionFile(
                        id, header.parents(), header.message(), created, List.of(), List.of(), className, file, 1);
                prove(revision, text, proposal);
            }
            ProjectFiles.create(file, text, workspace.places());
            AfterWrite.run(workspace.project(), file);
            RevisionEntry entry = new RevisionEntry(
                    id, List.copyOf(parents), request.message(), created, List.of(), List.of(), file, true, false);
            return proposal == null
                    ? new NewRevisionResult(entry, text, List.of(), List.of(), List.of())
                    : new NewRevisionResult(
                            entry, text, Differences.of(proposal.plan()), proposal.findings(), proposal.irreversible());
        }

        /** The text says what was proposed: it compiles, and records these operations. The compiled class is kept. */
        private void prove(RevisionFile revision, String text, Proposal proposal) {
            RevisionPrograms programs = workspace.revisions().programs();
            programs.compile(revision, text);
            boolean same = programs.operations(revision, Direction.UPGRADE).equals(proposal.upgrade())
                    && programs.operations(revision, Direction.DOWNGRADE).equals(proposal.downgrade());
            if (!same) {
                throw new RockformException(Problem.of(
                                ProblemCode.INTERNAL, "the revision as text is not what was found to be done:\n" + text)
                        .remedy("Nothing was written. This is a fault of Rockform: please report it."));
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
}

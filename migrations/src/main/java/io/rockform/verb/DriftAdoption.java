// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.adopt.DriftedSchema;
import io.rockform.adopt.JavaEdits;
import io.rockform.adopt.ModelEdit;
import io.rockform.adopt.ModelEdits;
import io.rockform.autogenerate.Autogeneration;
import io.rockform.autogenerate.Proposal;
import io.rockform.declare.Declaration;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.profile.ServerProfile;
import io.rockform.project.Project;
import io.rockform.project.ProjectFiles;
import io.rockform.run.Database;
import io.rockform.run.HistoryStamp;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionHistory;
import io.rockform.schema.Schema;
import io.rockform.source.ModelFiles;
import io.rockform.source.NamedDatabases;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * {@code rockform revision --adopt}: what somebody changed by hand on a server becomes a revision. There it is recorded as
 * applied; elsewhere it runs as any other.
 */
final class DriftAdoption {
    private final Workspace workspace;
    private final NewRevisionRequest request;

    DriftAdoption(Workspace workspace, NewRevisionRequest request) {
        this.workspace = workspace;
        this.request = request;
    }

    NewRevisionResult written() {
        try (Database database = workspace.open()) {
            RecordedHistory recorded = workspace.recorded(database);
            recorded.revisions().checksums().requireWhole();
            recorded.requireUnchanged();
            Set<String> heads = recorded.known();
            NewRevision.requireUpToDate(database, heads, recorded.graph());
            Proposal proposal = proposal(database, recorded);
            List<PlacedDeclaration> models =
                    workspace.project().existingModels().isEmpty()
                            ? List.of()
                            : ModelFiles.parts(workspace.project(), workspace.hooks());
            List<ModelEdit> edits = edits(models, proposal);
            if (proposal.plan().steps().isEmpty()) {
                return NewRevisionResult.ofNothing(proposal, request.dryRun());
            }
            RevisionFacts facts = facts(AlembicStep.ahead(database, recorded));
            NewRevisionResult result = new RevisionWriter(workspace, facts, heads).write(proposal, request.dryRun());
            if (!request.dryRun()) {
                stamp(database);
                if (request.editModels()) {
                    write(edits);
                }
            }
            return result.withEdits(edits);
        }
    }

    /** Under the id that Alembic gave to what it did, if it was Alembic. */
    private RevisionFacts facts(Set<String> ahead) {
        RevisionFacts facts = request.facts();
        return facts.id() == null && ahead.size() == 1
                ? facts.withId(ahead.iterator().next())
                : facts;
    }

    private Proposal proposal(Database database, RecordedHistory recorded) {
        ServerProfile profile = database.profile();
        RevisionHistory revisions = recorded.revisions();
        Schema replayed = revisions
                .planner(profile)
                .replay(revisions.graph().inOrder(revisions.graph().upTo(recorded.heads())));
        SourcedSchema live = Sources.of(database, NamedDatabases.of(replayed));
        SourceComparison back = SourceComparison.of(
                live, SourcedSchema.of("the revisions", Declaration.of(replayed)), profile, workspace.management());
        DriftedSchema drifted = DriftedSchema.of(back);
        SourcedSchema before = new SourcedSchema(
                "the revisions",
                Declaration.of(drifted.before()),
                live.unsupported(),
                database.databaseName(),
                profile);
        SourcedSchema after = new SourcedSchema(
                live.title(), Declaration.of(drifted.after()), List.of(), database.databaseName(), profile);
        return Autogeneration.propose(SourceComparison.of(before, after, profile, workspace.management()));
    }

    private void stamp(Database database) {
        RevisionHistory revisions = workspace.rereadRevisions();
        new HistoryStamp(
                        database,
                        revisions,
                        workspace.invocation().listener(),
                        workspace.invocation().cancellation())
                .write(revisions.graph().all(), workspace.invocation().clock().instant());
    }

    private List<ModelEdit> edits(List<PlacedDeclaration> models, Proposal proposal) {
        Project project = workspace.project();
        List<Path> existing = project.existingModels();
        Path newModels = existing.isEmpty()
                ? project.directory().resolve(project.configuration().models().get(0))
                : existing.get(0);
        return new ModelEdits(
                        models,
                        workspace.invocation().directory(),
                        newModels,
                        javaEdits(newModels, proposal.profile()),
                        proposal.profile(),
                        workspace.places())
                .of(proposal.written());
    }

    private JavaEdits javaEdits(Path newModels, ServerProfile profile) {
        Project project = workspace.project();
        return new JavaEdits(
                ModelFiles.java(project),
                newModels,
                texts -> ModelFiles.readWith(project, texts, workspace.hooks()).schema(),
                profile);
    }

    private void write(List<ModelEdit> edits) {
        for (ModelEdit edit : edits) {
            Path file = edit.file();
            String text = edit.patched();
            if (file != null && text == null) {
                ProjectFiles.delete(file, workspace.places());
            } else if (file != null && text != null) {
                if (Files.exists(file)) {
                    ProjectFiles.replace(file, text, workspace.places());
                } else {
                    ProjectFiles.create(file, text, workspace.places());
                }
            }
        }
    }
}

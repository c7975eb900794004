// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.autogenerate.Autogeneration;
import io.rockform.autogenerate.Proposal;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.policy.ObjectPattern;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.source.SourcedSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code rockform revision}: writes a new revision file. */
public final class NewRevision implements Verb<NewRevisionRequest, NewRevisionResult> {
    @Override
    public NewRevisionResult run(Invocation invocation, NewRevisionRequest request) {
        Workspace workspace = new Workspace(invocation);
        List<String> heads = request.heads().isEmpty() ? List.of("head") : request.heads();
        if (request.adopt()) {
            return new DriftAdoption(workspace, request).written();
        }
        Set<String> parents =
                parents(heads, request.splice(), workspace.revisions().graph());
        RevisionWriter writer = new RevisionWriter(workspace, request.facts(), parents);
        if (!request.autogenerate()) {
            return writer.write(null, request.dryRun());
        }
        Proposal proposal = proposal(request, workspace);
        return proposal.plan().steps().isEmpty()
                ? NewRevisionResult.ofNothing(proposal, request.dryRun())
                : writer.write(proposal, request.dryRun());
    }

    /**
     * The revisions that a new one follows.
     *
     * @param heads by any name
     */
    static Set<String> parents(List<String> heads, boolean splice, RevisionGraph graph) {
        RevisionNames names = new RevisionNames(graph, Set.of());
        Set<String> parents = new LinkedHashSet<>();
        for (String head : heads) {
            parents.addAll(names.resolve(head));
        }
        for (String parent : parents) {
            if (!graph.isHead(parent) && !splice) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                "revision " + graph.get(parent).title()
                                        + " is no head: a new one after it would begin a branch")
                        .remedy("To begin a branch, add --splice."));
            }
        }
        return parents;
    }

    private static Proposal proposal(NewRevisionRequest request, Workspace workspace) {
        Sources sources = new Sources(workspace);
        SourcedSchema models = sources.models();
        if (request.from() != null) {
            return Autogeneration.propose(
                    sources.compare(request.from(), models).rebuilding(rebuilt(request)));
        }
        try (Database database = workspace.open()) {
            RecordedHistory recorded = workspace.recorded(database);
            requireUpToDate(database, recorded.known(), workspace.revisions().graph());
            Sources.ThreeSides sides = sources.compare(database, recorded, models);
            return Autogeneration.propose(sides.comparison().rebuilding(rebuilt(request)))
                    .withDrift(sides.drift());
        }
    }

    private static List<ObjectPattern> rebuilt(NewRevisionRequest request) {
        return request.rebuild().stream()
                .map(text -> ObjectPattern.parse(text)
                        .orElseThrow(() -> new RockformException(
                                Problem.of(ProblemCode.USAGE, "'" + text + "' is no pattern of tables")
                                        .remedy("Write [DATABASE.]NAME, with * and ? if need be."))))
                .toList();
    }

    /** @throws RockformException {@link ProblemCode#NOT_UP_TO_DATE} if revisions are pending */
    static void requireUpToDate(Database database, Set<String> heads, RevisionGraph graph) {
        Set<String> newest = graph.heads().stream().map(RevisionFile::id).collect(Collectors.toSet());
        if (!heads.equals(newest)) {
            throw notUpToDate(database, heads, newest);
        }
    }

    private static RockformException notUpToDate(Database database, Set<String> heads, Set<String> newest) {
        return new RockformException(Problem.of(
                        ProblemCode.NOT_UP_TO_DATE,
                        "the database " + database.name() + " is at " + named(heads) + ", not at " + named(newest)
                                + ": what differs from the models would be written a second time")
                .remedy("Run first: rockform upgrade " + (newest.size() > 1 ? "heads" : "head")
                        + ". To compare with the revisions instead of the database: --from revisions"));
    }

    private static String named(Set<String> ids) {
        return ids.isEmpty() ? "base" : "revision " + String.join(", ", ids);
    }
}

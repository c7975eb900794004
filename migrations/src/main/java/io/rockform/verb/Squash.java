// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.autogenerate.Proposal;
import io.rockform.autogenerate.SquashedOperations;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionRange;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.ProjectFiles;
import io.rockform.run.RevisionEntries;
import io.rockform.run.RevisionHistory;
import io.rockform.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code rockform squash}: one revision in the place of several. Their files are kept beside the others, for databases
 * that have some of them and not all; a database that has all of them has the new one.
 */
public final class Squash implements Verb<SquashRequest, SquashResult> {
    /** Where the files of what was squashed are kept. */
    private static final String KEPT_IN = "squashed";

    @Override
    public SquashResult run(Invocation invocation, SquashRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionHistory revisions = workspace.revisions();
        RevisionRange range = RevisionRange.parse(request.range());
        if (range.startsAtCurrent()) {
            throw usage(
                    "what is squashed is the same for every database: '" + request.range() + "'", "Name revisions.");
        }
        List<RevisionFile> chosen = range.in(revisions.graph(), Set.of());
        Set<String> parents = parents(chosen, revisions.graph());
        RevisionWriter writer = RevisionWriter.squashing(workspace, request.facts(), parents, chosen);
        ServerProfile profile = workspace.offline();
        Schema before = revisions.plainPlanner(profile).replay(earlier(chosen, revisions.graph()));
        Proposal proposal = SquashedOperations.of(chosen, before, revisions.plainPlanner(profile), profile);
        List<Path> moved = moved(chosen);
        RevisionEntries entries = new RevisionEntries(revisions.graph(), Set.of());
        NewRevisionResult written = writer.write(proposal, request.dryRun());
        if (!request.dryRun()) {
            for (int index = 0; index < chosen.size(); index++) {
                ProjectFiles.move(chosen.get(index).file(), moved.get(index), workspace.places());
            }
            workspace.rereadRevisions().checksums().write();
        }
        return new SquashResult(
                Objects.requireNonNull(written.revision()),
                written.source(),
                entries.of(chosen),
                moved,
                request.dryRun());
    }

    /** What the chosen ones follow together, if they can be one. */
    private static Set<String> parents(List<RevisionFile> chosen, RevisionGraph graph) {
        Set<String> ids = new LinkedHashSet<>();
        chosen.forEach(each -> ids.add(each.id()));
        if (ids.size() < 2) {
            throw usage(
                    "there is nothing to squash: the range holds "
                            + (chosen.isEmpty()
                                    ? "no revision"
                                    : "only " + chosen.get(0).title()),
                    "Name more.");
        }
        Set<String> parents = new LinkedHashSet<>();
        List<RevisionFile> ends = new ArrayList<>();
        for (RevisionFile each : chosen) {
            each.parents().stream().filter(id -> !ids.contains(id)).forEach(parents::add);
            boolean isEnd = graph.children(each.id()).stream().noneMatch(ids::contains);
            if (isEnd) {
                ends.add(each);
            } else if (!ids.containsAll(graph.children(each.id()))) {
                throw usage(
                        "a branch begins in the middle of the range, at " + each.title(),
                        "Squash up to there, or from there on.");
            }
        }
        if (ends.size() > 1) {
            throw usage(
                    "the range has several ends: " + ends.get(0).title() + ", "
                            + ends.get(1).title(),
                    "Squash one branch at a time.");
        }
        return parents;
    }

    private static List<RevisionFile> earlier(List<RevisionFile> chosen, RevisionGraph graph) {
        Set<String> before = new LinkedHashSet<>();
        chosen.forEach(each -> before.addAll(graph.upTo(Set.of(each.id()))));
        chosen.forEach(each -> before.remove(each.id()));
        return graph.inOrder(before);
    }

    private static List<Path> moved(List<RevisionFile> chosen) {
        return chosen.stream()
                .map(each -> each.file()
                        .resolveSibling(KEPT_IN)
                        .resolve(String.valueOf(each.file().getFileName())))
                .toList();
    }

    private static RockformException usage(String message, String remedy) {
        return new RockformException(Problem.of(ProblemCode.USAGE, message).remedy(remedy));
    }
}

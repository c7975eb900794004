// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.project.FilePlaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps revision files from being a history. */
final class HistoryFaults {
    private HistoryFaults() {}

    /** Refuses ids used twice. */
    static void refuseDuplicates(Collection<RevisionFile> revisions, FilePlaces places) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RevisionFile> byId = new HashMap<>();
        for (RevisionFile revision : revisions) {
            RevisionFile earlier = byId.putIfAbsent(revision.id(), revision);
            if (earlier != null) {
                problems.add(problem(
                                revision,
                                places,
                                "the id " + revision.id() + " is used twice: also in " + places.of(earlier.file()))
                        .remedy("Give one of them another id, and name it so in the revisions that follow it."));
            }
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** Refuses revisions that follow one that is not there. */
    static void refuse(Collection<RevisionFile> revisions, FilePlaces places) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RevisionFile> byId = new HashMap<>();
        revisions.forEach(each -> byId.put(each.id(), each));
        for (RevisionFile revision : revisions) {
            for (String earlier : revision.prerequisites()) {
                if (!byId.containsKey(earlier)) {
                    String how = revision.parents().contains(earlier) ? " follows '" : " depends on '";
                    problems.add(problem(
                                    revision,
                                    places,
                                    "revision " + revision.title() + how + earlier + "', which no file has")
                            .remedy(SimilarNames.question(earlier, byId.keySet())
                                    .orElse("Bring that file back, or correct what is named.")));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** Refuses branch labels that are no names, or that are used twice. */
    static void refuseLabels(Collection<RevisionFile> revisions, FilePlaces places) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RevisionFile> byName = new HashMap<>();
        revisions.forEach(each -> byName.putIfAbsent(each.id(), each));
        for (RevisionFile revision : revisions) {
            for (String label : revision.branchLabels()) {
                RevisionFile earlier = byName.putIfAbsent(label, revision);
                if (!RevisionFileName.isName(label)) {
                    problems.add(problem(revision, places, "'" + label + "' cannot be a branch label")
                            .remedy("Take letters, digits, _ and . only."));
                } else if (earlier != null) {
                    problems.add(problem(
                                    revision,
                                    places,
                                    "the branch label '" + label + "' is used twice: also by " + earlier.title()
                                            + " in " + places.of(earlier.file()))
                            .remedy("A label stands where its branch begins; all that follow have it too."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** @param sorted the revisions that could be ordered; the others are in a cycle or follow one */
    static void refuseCycle(Collection<RevisionFile> revisions, List<RevisionFile> sorted, FilePlaces places) {
        if (sorted.size() == revisions.size()) {
            return;
        }
        Map<String, RevisionFile> left = new HashMap<>();
        revisions.forEach(each -> left.put(each.id(), each));
        sorted.forEach(each -> left.remove(each.id()));
        List<RevisionFile> cycle = cycle(left);
        String ids = cycle.stream().map(RevisionFile::id).collect(Collectors.joining(" -> "));
        String files = cycle.stream().map(each -> places.of(each.file())).collect(Collectors.joining(", "));
        throw new RockformException(Problem.of(
                        ProblemCode.BROKEN_HISTORY,
                        "revisions follow each other in a circle: " + ids + " -> "
                                + cycle.get(0).id() + " (" + files + ")")
                .remedy("Correct the parents of one of them."));
    }

    private static List<RevisionFile> cycle(Map<String, RevisionFile> left) {
        Set<String> path = new LinkedHashSet<>();
        String id = left.keySet().stream().sorted().findFirst().orElseThrow();
        while (path.add(id)) {
            id = Objects.requireNonNull(left.get(id)).prerequisites().stream()
                    .filter(left::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> all = new ArrayList<>(path);
        return all.subList(all.indexOf(id), all.size()).stream().map(left::get).toList();
    }

    private static Problem problem(RevisionFile revision, FilePlaces places, String message) {
        return Problem.of(ProblemCode.BROKEN_HISTORY, message).at(places.of(revision.file(), revision.line()));
    }
}

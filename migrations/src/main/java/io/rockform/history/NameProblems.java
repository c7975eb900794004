// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Why a name means no revision, or not one; with the ways out. */
final class NameProblems {
    private static final String SEE = "See which there are: rockform history";

    private final RevisionGraph graph;

    NameProblems(RevisionGraph graph) {
        this.graph = graph;
    }

    RockformException none(String name) {
        return refused(ProblemCode.UNKNOWN_REVISION, "'" + name + "' is no revision", "Name one: rockform history");
    }

    RockformException several(String name, Collection<String> ids) {
        return refused(
                ProblemCode.AMBIGUOUS_REVISION,
                "'" + name + "' is several revisions",
                "Name one of " + titles(ids) + ".");
    }

    RockformException severalHeads(String name, Collection<String> heads) {
        String branch = name.contains("@") ? name.substring(0, name.indexOf('@')) : "";
        String whole = branch.isEmpty() ? "the history" : "branch '" + branch + "'";
        String all = branch.isEmpty() ? "heads" : branch + "@heads";
        return refused(
                ProblemCode.SEVERAL_HEADS,
                whole + " has several heads: " + titles(heads),
                "Name one of them (" + ways(heads, "head") + "), or all: " + all + "; or join them: rockform merge "
                        + all + " -m \"…\"");
    }

    RockformException ambiguous(String name, Collection<String> fitting) {
        return refused(
                ProblemCode.AMBIGUOUS_REVISION,
                "'" + name + "' is the beginning of several revisions: " + titles(fitting),
                "Write more of the id.");
    }

    /** @param symbol the part of the name that nothing has */
    RockformException unknown(String name, String symbol) {
        List<String> known = new ArrayList<>(graph.ids());
        known.addAll(graph.lineage().labelled().keySet());
        known.addAll(List.of("head", "heads", "base"));
        return refused(
                ProblemCode.UNKNOWN_REVISION,
                "there is no revision '" + name + "'",
                SimilarNames.question(symbol, known).orElse(SEE));
    }

    RockformException unknownBranch(String label) {
        Collection<String> labels = graph.lineage().labelled().keySet();
        String known = labels.isEmpty() ? "No revision has a branch label." : "There are: " + String.join(", ", labels);
        return refused(
                ProblemCode.UNKNOWN_REVISION,
                "there is no branch '" + label + "'",
                SimilarNames.question(label, labels).orElse(known));
    }

    RockformException notOnBranch(String name, String branch) {
        String title = graph.find(name).map(RevisionFile::title).orElse("'" + name + "'");
        List<String> labels = graph.labels(branch);
        return refused(
                ProblemCode.UNKNOWN_REVISION,
                title + " is not on the branch of " + (labels.isEmpty() ? branch : "'" + labels.get(0) + "'"),
                "See the branches: rockform branches");
    }

    RockformException tooFar(String name, String reason) {
        return refused(ProblemCode.UNKNOWN_REVISION, "'" + name + "' is outside of the history: " + reason, SEE);
    }

    RockformException severalWays(String name, Collection<String> candidates) {
        return refused(
                ProblemCode.AMBIGUOUS_REVISION,
                "'" + name + "' does not say which way: " + titles(candidates),
                "Name the revision by its id.");
    }

    RockformException severalCurrent(String name, Collection<String> current, boolean forward) {
        String steps = name.substring(name.indexOf('@') + 1);
        return refused(
                ProblemCode.AMBIGUOUS_REVISION,
                "'" + name + "' does not say from where: the database is at " + titles(current),
                "Say on which branch: " + ways(current, steps) + (forward ? "; or upgrade all: heads" : ""));
    }

    RockformException wrongWay(String name, String verb, String other) {
        return refused(
                ProblemCode.USAGE,
                "'" + name + "' leads the other way: this is " + verb,
                "Write: rockform " + other + " " + name);
    }

    /** {@code shop@head or ae10}: by label where a branch has one of its own. */
    private String ways(Collection<String> ids, String rest) {
        return ids.stream().map(id -> way(id, ids, rest)).collect(Collectors.joining(" or "));
    }

    private String way(String id, Collection<String> ids, String rest) {
        for (String label : graph.labels(id)) {
            if (ids.stream()
                            .filter(other -> graph.labels(other).contains(label))
                            .count()
                    == 1) {
                return label + "@" + rest;
            }
        }
        return rest.equals("head") ? id : id + "@" + rest;
    }

    private String titles(Collection<String> ids) {
        return ids.stream()
                .map(id -> graph.find(id).map(RevisionFile::title).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static RockformException refused(ProblemCode code, String message, String remedy) {
        return new RockformException(Problem.of(code, message).remedy(remedy));
    }
}

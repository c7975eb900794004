// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the revisions that a name means: an id or the unique beginning of one, {@code head}, {@code heads}, {@code base},
 * {@code current}, and from any of them so many steps further or back ({@code ae10+2}, {@code head-1}, {@code +1}).
 */
public final class RevisionNames {
    /** The state before all revisions. */
    public static final String BASE = "base";

    private static final String HEAD = "head";
    private static final String HEADS = "heads";
    private static final String CURRENT = "current";
    private static final Pattern RELATIVE = Pattern.compile("([^+-]*)([+-]\\d{1,9})");

    private final RevisionGraph graph;
    private final Set<String> current;

    /** @param current where the database is; empty at base, or where no database is asked */
    public RevisionNames(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.current = new LinkedHashSet<>(current);
    }

    /**
     * The ids that {@code name} means, none for base.
     *
     * @throws RockformException {@link ProblemCode#UNKNOWN_REVISION}, {@link ProblemCode#AMBIGUOUS_REVISION} or
     *     {@link ProblemCode#SEVERAL_HEADS}
     */
    public Set<String> resolve(String name) {
        if (name.contains("@")) {
            throw new RockformException(
                    Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: branch labels, as in '" + name + "'")
                            .remedy("Name the revision by its id: rockform heads"));
        }
        if (graph.find(name).isPresent()) {
            return Set.of(name);
        }
        Matcher relative = RELATIVE.matcher(name);
        if (relative.matches()) {
            int steps = Integer.parseInt(relative.group(2));
            String start = relative.group(1).isEmpty() ? CURRENT : relative.group(1);
            return steps >= 0 ? forward(absolute(start), steps, name) : back(absolute(start), -steps, name);
        }
        return absolute(name);
    }

    /** The one revision that {@code name} means. @throws RockformException also if it means none or several */
    public RevisionFile one(String name) {
        Set<String> ids = resolve(name);
        if (ids.size() != 1) {
            throw refused(
                    ids.isEmpty() ? ProblemCode.UNKNOWN_REVISION : ProblemCode.AMBIGUOUS_REVISION,
                    ids.isEmpty() ? "'" + name + "' is no revision" : "'" + name + "' is several revisions",
                    ids.isEmpty() ? "Name one: rockform history" : "Name one of " + titles(ids) + ".");
        }
        return graph.get(ids.iterator().next());
    }

    private Set<String> absolute(String name) {
        return switch (name) {
            case BASE -> Set.of();
            case CURRENT -> current;
            case HEADS -> ids(graph.heads());
            case HEAD -> theHead();
            default -> Set.of(abbreviated(name));
        };
    }

    private Set<String> theHead() {
        Set<String> heads = ids(graph.heads());
        if (heads.size() > 1) {
            throw refused(
                    ProblemCode.SEVERAL_HEADS,
                    "the history has several heads: " + titles(heads),
                    "Name one of them, or all: heads");
        }
        return heads;
    }

    private static Set<String> ids(Collection<RevisionFile> revisions) {
        return revisions.stream().map(RevisionFile::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String abbreviated(String name) {
        List<String> fitting =
                graph.ids().stream().filter(id -> id.startsWith(name)).toList();
        if (fitting.size() == 1 && !name.isEmpty()) {
            return fitting.get(0);
        }
        if (fitting.size() > 1 && !name.isEmpty()) {
            throw refused(
                    ProblemCode.AMBIGUOUS_REVISION,
                    "'" + name + "' is the beginning of several revisions: " + titles(fitting),
                    "Write more of the id.");
        }
        List<String> known = new ArrayList<>(graph.ids());
        known.addAll(List.of(HEAD, HEADS, BASE));
        throw refused(
                ProblemCode.UNKNOWN_REVISION,
                "there is no revision '" + name + "'",
                SimilarNames.question(name, known).orElse("See which there are: rockform history"));
    }

    private Set<String> forward(Set<String> start, int steps, String name) {
        if (start.size() > 1 && steps > 0) {
            throw severalWays(name, start);
        }
        Set<String> at = start;
        for (int step = 0; step < steps; step++) {
            Set<String> next =
                    at.isEmpty() ? bases() : graph.children(at.iterator().next());
            if (next.isEmpty()) {
                throw tooFar(name, "only " + step + " revision(s) come after that");
            }
            if (next.size() > 1) {
                throw severalWays(name, next);
            }
            at = next;
        }
        return at;
    }

    private Set<String> bases() {
        return ids(graph.all().stream().filter(each -> each.parents().isEmpty()).toList());
    }

    private Set<String> back(Set<String> start, int steps, String name) {
        Set<String> at = start;
        for (int step = 0; step < steps; step++) {
            if (at.size() > 1) {
                throw severalWays(name, at);
            }
            if (at.isEmpty()) {
                throw tooFar(name, "only " + step + " revision(s) come before that");
            }
            at = new LinkedHashSet<>(graph.get(at.iterator().next()).parents());
        }
        return at;
    }

    private RockformException tooFar(String name, String reason) {
        return refused(
                ProblemCode.UNKNOWN_REVISION,
                "'" + name + "' is outside of the history: " + reason,
                "See which there are: rockform history");
    }

    private RockformException severalWays(String name, Collection<String> candidates) {
        return refused(
                ProblemCode.AMBIGUOUS_REVISION,
                "'" + name + "' does not say which way: " + titles(candidates),
                "Name the revision by its id.");
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

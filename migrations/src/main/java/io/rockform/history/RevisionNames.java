// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the revisions that a name means: an id or the unique beginning of one, a branch label, {@code head}, {@code heads},
 * {@code base}, {@code current}, any of them on one branch ({@code shop@head}), and from any of them so many steps further
 * or back ({@code ae10+2}, {@code head-1}, {@code +1}, {@code shop@+1}). The syntax is Alembic's.
 */
public final class RevisionNames {
    /** The state before all revisions. */
    public static final String BASE = "base";

    static final String CURRENT = "current";
    private static final String HEAD = "head";
    /** Where all branches end. */
    public static final String HEADS = "heads";
    /** What no id and no label can be. */
    static final Set<String> RESERVED = Set.of(BASE, CURRENT, HEAD, HEADS);

    private final RevisionGraph graph;
    private final Set<String> current;
    private final NameProblems problems;

    /** @param current where the database is; empty at base, or where no database is asked */
    public RevisionNames(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.current = new LinkedHashSet<>(current);
        this.problems = new NameProblems(graph);
    }

    /** Whether the database has to be asked to know what {@code name} means. */
    public static boolean startsAtCurrent(String name) {
        return RevisionName.of(name).startsAtCurrent();
    }

    /** Whether {@code name} says where the database is by that word, as {@code current-1} does. */
    public static boolean namesCurrent(String name) {
        return RevisionName.of(name).symbol().equals(CURRENT);
    }

    /**
     * The ids that {@code name} means, none for base.
     *
     * @throws RockformException {@link ProblemCode#UNKNOWN_REVISION}, {@link ProblemCode#AMBIGUOUS_REVISION} or
     *     {@link ProblemCode#SEVERAL_HEADS}
     */
    public Set<String> resolve(String name) {
        if (graph.find(name).isPresent()) {
            return Set.of(name);
        }
        RevisionName parts = RevisionName.of(name);
        String branch = parts.branch() == null ? null : branch(parts.branch());
        Integer steps = parts.steps();
        if (steps == null) {
            return absolute(parts.symbol(), branch, name);
        }
        Set<String> start =
                parts.symbol().isEmpty() ? start(branch, steps > 0, name) : absolute(parts.symbol(), branch, name);
        return steps >= 0
                ? forward(start, steps, branch, name)
                : back(start, -steps, branch, name).reached();
    }

    /** The one revision that {@code name} means. @throws RockformException also if it means none or several */
    public RevisionFile one(String name) {
        Set<String> ids = resolve(name);
        if (ids.size() != 1) {
            throw ids.isEmpty() ? problems.none(name) : problems.several(name, ids);
        }
        return graph.get(ids.iterator().next());
    }

    /** Where an upgrade leads to. @throws RockformException also for steps back from where the database is */
    public Set<String> upgradeTargets(String name) {
        RevisionName parts = RevisionName.of(name);
        if (parts.symbol().isEmpty() && parts.steps() != null && parts.steps() < 0) {
            throw problems.wrongWay(name, "upgrade", "downgrade");
        }
        return resolve(name);
    }

    /**
     * What a downgrade takes back.
     *
     * @param targets where it leads to; empty for base
     * @param roots the revisions that go, with all that comes after them
     */
    public record Descent(Set<String> targets, Set<String> roots) {
        public Descent {
            targets = Set.copyOf(targets);
            roots = Set.copyOf(roots);
        }
    }

    /** Where a downgrade leads to. @throws RockformException also for steps further from where the database is */
    public Descent downgradeTarget(String name) {
        RevisionName parts = RevisionName.of(name);
        Integer steps = graph.find(name).isPresent() ? null : parts.steps();
        if (steps != null && parts.symbol().isEmpty()) {
            if (steps > 0) {
                throw problems.wrongWay(name, "downgrade", "upgrade");
            }
            String branch = parts.branch() == null ? null : branch(parts.branch());
            Walk walk = back(start(branch, false, name), -steps, branch, name);
            return new Descent(walk.reached(), walk.last());
        }
        Set<String> targets = resolve(name);
        String branch = parts.branch() == null ? null : branch(parts.branch());
        return new Descent(targets, roots(targets, branch, name));
    }

    /** On one branch only the part of it that leaves the targets. */
    private Set<String> roots(Set<String> targets, @Nullable String branch, String name) {
        Set<String> roots = new LinkedHashSet<>();
        if (targets.isEmpty()) {
            roots.addAll(ids(graph.bases()));
        } else if (targets.size() == 1) {
            roots.addAll(graph.children(targets.iterator().next()));
        } else {
            roots.addAll(graph.from(targets));
            roots.removeAll(graph.upTo(targets));
        }
        if (branch != null && roots.size() > 1) {
            roots.retainAll(graph.lineage().ancestors(Set.of(branch)));
            if (roots.isEmpty()) {
                throw problems.notOnBranch(name, branch);
            }
        }
        return roots;
    }

    private Set<String> absolute(String symbol, @Nullable String branch, String name) {
        return switch (symbol) {
            case BASE -> Set.of();
            case CURRENT -> branch == null ? current : graph.lineage().among(current, branch);
            case HEADS -> heads(branch);
            case HEAD -> theHead(branch, name);
            default -> Set.of(identified(symbol, branch, name));
        };
    }

    private Set<String> heads(@Nullable String branch) {
        Set<String> heads = ids(graph.heads());
        return branch == null ? heads : graph.lineage().among(heads, branch);
    }

    private Set<String> theHead(@Nullable String branch, String name) {
        Set<String> heads = heads(branch);
        if (heads.size() > 1) {
            throw problems.severalHeads(name, heads);
        }
        return heads;
    }

    private static Set<String> ids(Collection<RevisionFile> revisions) {
        return revisions.stream().map(RevisionFile::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The revision that stands for a branch: the one with the label, or the one that is named. */
    private String branch(String label) {
        String labelled = graph.lineage().labelled().get(label);
        if (labelled != null) {
            return labelled;
        }
        List<String> fitting = beginningWith(label);
        if (fitting.isEmpty()) {
            throw problems.unknownBranch(label);
        }
        return fitting.size() == 1 ? fitting.get(0) : theOnlyOne(label, fitting);
    }

    private String identified(String symbol, @Nullable String branch, String name) {
        String labelled = graph.lineage().labelled().get(symbol);
        List<String> fitting = labelled == null ? beginningWith(symbol) : List.of(labelled);
        if (fitting.isEmpty()) {
            throw problems.unknown(name, symbol);
        }
        List<String> onBranch =
                branch == null ? fitting : List.copyOf(graph.lineage().among(fitting, branch));
        if (onBranch.isEmpty()) {
            throw problems.notOnBranch(fitting.get(0), String.valueOf(branch));
        }
        return onBranch.size() == 1 ? onBranch.get(0) : theOnlyOne(symbol, onBranch);
    }

    private String theOnlyOne(String beginning, List<String> fitting) {
        if (fitting.contains(beginning)) {
            return beginning;
        }
        throw problems.ambiguous(beginning, fitting);
    }

    private List<String> beginningWith(String symbol) {
        if (symbol.isEmpty()) {
            return List.of();
        }
        return graph.find(symbol).isPresent()
                ? List.of(symbol)
                : graph.ids().stream().filter(id -> id.startsWith(symbol)).toList();
    }

    /** Where steps without a symbol begin: where the database is, on a branch the part of it that is on the branch. */
    private Set<String> start(@Nullable String branch, boolean forward, String name) {
        if (branch == null) {
            Set<String> tips = new LinkedHashSet<>(current);
            // What another one depends on is behind it: nobody would step on from there.
            current.forEach(id -> tips.removeAll(graph.get(id).dependsOn()));
            if (tips.size() > 1) {
                throw problems.severalCurrent(name, tips, forward);
            }
            return tips;
        }
        Set<String> onBranch = graph.lineage().among(current, branch);
        if (onBranch.isEmpty()) {
            // Not there yet: from the last place that the branch shares with where the database is.
            Set<String> shared = graph.lineage().among(graph.upTo(current), branch);
            onBranch = new LinkedHashSet<>(shared);
            for (String id : shared) {
                onBranch.removeAll(graph.get(id).parents());
            }
        }
        if (onBranch.size() > 1) {
            throw problems.severalCurrent(name, onBranch, forward);
        }
        return onBranch;
    }

    private Set<String> forward(Set<String> start, int steps, @Nullable String branch, String name) {
        if (start.size() > 1 && steps > 0) {
            throw problems.severalWays(name, start);
        }
        Set<String> at = start;
        for (int step = 0; step < steps; step++) {
            Set<String> next = at.isEmpty()
                    ? ids(graph.bases())
                    : graph.children(at.iterator().next());
            Set<String> possible = branch == null ? next : graph.lineage().among(next, branch);
            if (possible.isEmpty()) {
                throw problems.tooFar(name, revisions(step, "after"));
            }
            if (possible.size() > 1) {
                throw problems.severalWays(name, possible);
            }
            at = possible;
        }
        return at;
    }

    private static String revisions(int count, String where) {
        return switch (count) {
            case 0 -> "no revision comes " + where + " that";
            case 1 -> "only 1 revision comes " + where + " that";
            default -> "only " + count + " revisions come " + where + " that";
        };
    }

    /**
     * A walk back.
     *
     * @param last where the last step began; empty if there was none
     */
    private record Walk(Set<String> reached, Set<String> last) {}

    /** The last step may lead back to both sides of a merge. */
    private Walk back(Set<String> start, int steps, @Nullable String branch, String name) {
        Set<String> at = start;
        Set<String> last = Set.of();
        for (int step = 0; step < steps; step++) {
            if (at.size() > 1) {
                throw problems.severalWays(name, at);
            }
            if (at.isEmpty()) {
                throw problems.tooFar(name, revisions(step, "before"));
            }
            last = at;
            List<String> parents =
                    new ArrayList<>(graph.get(at.iterator().next()).parents());
            boolean more = step + 1 < steps;
            at = branch != null && more && parents.size() > 1
                    ? graph.lineage().among(parents, branch)
                    : new LinkedHashSet<>(parents);
        }
        return new Walk(at, last);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.history.RevisionNames.Descent;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which revisions lead from one state of a database to another. */
public final class HistoryPath {
    private final RevisionGraph graph;

    public HistoryPath(RevisionGraph graph) {
        this.graph = graph;
    }

    /** What is to be upgraded, in order; nothing if the targets are reached or passed. */
    public List<RevisionFile> upgrade(Collection<String> current, Collection<String> targets) {
        Set<String> wanted = graph.upTo(targets);
        wanted.removeAll(graph.upTo(current));
        return graph.inOrder(wanted);
    }

    /**
     * What is to be downgraded, in order: the roots, and everything applied that comes after them or depends on them.
     *
     * @throws RockformException {@link ProblemCode#NOT_UP_TO_DATE} if the database has not reached a target
     */
    public List<RevisionFile> downgrade(Collection<String> current, Descent descent) {
        Set<String> applied = graph.upTo(current);
        for (String target : descent.targets()) {
            if (!applied.contains(target)) {
                throw new RockformException(Problem.of(
                                ProblemCode.NOT_UP_TO_DATE,
                                "the database has not reached revision "
                                        + graph.get(target).title())
                        .remedy("Where it is: rockform current. To get there: rockform upgrade " + target));
            }
        }
        Set<String> undone = new LinkedHashSet<>(graph.from(descent.roots()));
        undone.retainAll(applied);
        List<RevisionFile> latestFirst = new ArrayList<>(graph.inOrder(undone));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /**
     * Everything that a range holds, from its start to its end, both included.
     *
     * @param name of the range, for messages
     * @param from empty for the beginning
     * @throws RockformException {@link ProblemCode#UNRELATED_RANGE} if its end does not come from its start
     */
    public List<RevisionFile> range(String name, Collection<String> from, Collection<String> to) {
        Set<String> chosen = new LinkedHashSet<>(graph.upTo(to));
        requireRelated(name, from, to);
        if (!from.isEmpty()) {
            chosen.retainAll(graph.from(from));
        }
        return graph.inOrder(chosen);
    }

    /** @throws RockformException {@link ProblemCode#UNRELATED_RANGE} if {@code to} does not come from {@code from} */
    public void requireRelated(String name, Collection<String> from, Collection<String> to) {
        Set<String> before = graph.upTo(to);
        for (String start : from) {
            if (!before.contains(start)) {
                String end = to.isEmpty()
                        ? "base"
                        : to.stream().map(id -> graph.get(id).title()).collect(Collectors.joining(", "));
                String turned = before.isEmpty() || graph.upTo(from).containsAll(to)
                        ? "The range is the wrong way round: write the earlier one first."
                        : "See how they come together: rockform history -v";
                throw new RockformException(Problem.of(
                                ProblemCode.UNRELATED_RANGE,
                                "'" + name + "' is no range: revision "
                                        + graph.get(start).title() + " does not lead to " + end)
                        .remedy(turned));
            }
        }
    }

    /** Where a database at {@code current} is after the upgrade of one revision. */
    public Set<String> after(Set<String> current, RevisionFile upgraded) {
        Set<String> applied = graph.upTo(current);
        applied.add(upgraded.id());
        return heads(applied);
    }

    /** Where a database at {@code current} is after the downgrade of one revision. */
    public Set<String> before(Set<String> current, RevisionFile downgraded) {
        Set<String> applied = graph.upTo(current);
        applied.remove(downgraded.id());
        return heads(applied);
    }

    /** Those that no other applied one has as a parent; that one depends on it does not count, as in Alembic. */
    private Set<String> heads(Set<String> applied) {
        Set<String> heads = new LinkedHashSet<>(applied);
        applied.forEach(id -> heads.removeAll(graph.get(id).parents()));
        return heads;
    }
}

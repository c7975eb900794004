// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.project.FilePlaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The history: revisions and what each of them follows. It has no cycle, every parent exists, every id is there once.
 * "Before" and "after" count dependencies beside parents; heads count parents alone, as in Alembic.
 */
public final class RevisionGraph {
    private static final Comparator<RevisionFile> TIE =
            Comparator.comparing(RevisionFile::created).thenComparing(RevisionFile::id);

    private final Map<String, RevisionFile> ordered;
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Set<String>> followers = new HashMap<>();
    private final Lineage lineage;

    private RevisionGraph(List<RevisionFile> inOrder) {
        this.ordered = new LinkedHashMap<>();
        for (RevisionFile revision : inOrder) {
            ordered.put(revision.id(), revision);
            for (String parent : revision.parents()) {
                children.computeIfAbsent(parent, id -> new LinkedHashSet<>()).add(revision.id());
            }
            for (String earlier : revision.prerequisites()) {
                followers.computeIfAbsent(earlier, id -> new LinkedHashSet<>()).add(revision.id());
            }
        }
        this.lineage = new Lineage(ordered, children);
    }

    /**
     * The history that revisions form.
     *
     * @throws io.rockform.problem.RockformException {@link io.rockform.problem.ProblemCode#BROKEN_HISTORY} with one problem
     *     for each id used twice, missing parent or cycle, naming the files
     */
    public static RevisionGraph of(Collection<RevisionFile> revisions, FilePlaces places) {
        return of(revisions, Set.of(), places);
    }

    /**
     * The same, with the revisions that some were squashed from in their place.
     *
     * @param halfDone the ids of those squashed ones
     */
    public static RevisionGraph of(Collection<RevisionFile> files, Set<String> halfDone, FilePlaces places) {
        HistoryFaults.refuseDuplicates(files, places);
        List<RevisionFile> revisions = new Squashes(files).active(files, halfDone);
        HistoryFaults.refuseLabels(revisions, places);
        List<RevisionFile> resolved = withoutLabels(revisions);
        HistoryFaults.refuse(resolved, places);
        List<RevisionFile> inOrder = sort(resolved);
        HistoryFaults.refuseCycle(resolved, inOrder, places);
        return new RevisionGraph(inOrder);
    }

    /** A revision may depend on a branch by its label: that is the revision with the label. */
    private static List<RevisionFile> withoutLabels(Collection<RevisionFile> revisions) {
        Map<String, String> labelled = new HashMap<>();
        revisions.forEach(each -> each.branchLabels().forEach(label -> labelled.put(label, each.id())));
        return revisions.stream()
                .map(each -> each.dependsOn().stream().anyMatch(labelled::containsKey)
                        ? each.withDependsOn(each.dependsOn().stream()
                                .map(name -> labelled.getOrDefault(name, name))
                                .toList())
                        : each)
                .toList();
    }

    /** Earlier ones first; among those free to come next, the one that was made first. What is in a cycle is left out. */
    private static List<RevisionFile> sort(Collection<RevisionFile> revisions) {
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<RevisionFile>> later = new HashMap<>();
        PriorityQueue<RevisionFile> free = new PriorityQueue<>(TIE);
        for (RevisionFile revision : revisions) {
            missing.put(revision.id(), revision.prerequisites().size());
            if (revision.prerequisites().isEmpty()) {
                free.add(revision);
            }
            for (String earlier : revision.prerequisites()) {
                later.computeIfAbsent(earlier, id -> new ArrayList<>()).add(revision);
            }
        }
        List<RevisionFile> sorted = new ArrayList<>();
        for (RevisionFile next = free.poll(); next != null; next = free.poll()) {
            sorted.add(next);
            for (RevisionFile follower : later.getOrDefault(next.id(), List.of())) {
                if (missing.merge(follower.id(), -1, Integer::sum) == 0) {
                    free.add(follower);
                }
            }
        }
        return sorted;
    }

    /** All revisions, earlier ones first; the order depends on nothing but their content. */
    public List<RevisionFile> all() {
        return List.copyOf(ordered.values());
    }

    /** All ids, in the same order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(ordered.keySet());
    }

    public Optional<RevisionFile> find(String id) {
        return Optional.ofNullable(ordered.get(id));
    }

    /** The revision of that id. @throws IllegalArgumentException if there is none */
    public RevisionFile get(String id) {
        return required(ordered.get(id), id);
    }

    static RevisionFile required(@Nullable RevisionFile found, String id) {
        if (found == null) {
            throw new IllegalArgumentException("no revision " + id);
        }
        return found;
    }

    /** The revisions that no other one follows. */
    public List<RevisionFile> heads() {
        return all().stream().filter(each -> children(each.id()).isEmpty()).toList();
    }

    public boolean isHead(String id) {
        return children(id).isEmpty();
    }

    /** The revisions without a parent. */
    public List<RevisionFile> bases() {
        return all().stream().filter(each -> each.parents().isEmpty()).toList();
    }

    /** Whether a branch has that label. */
    public boolean isLabel(String name) {
        return lineage.labelled().containsKey(name);
    }

    /** The revisions that no other one follows or depends on. */
    public List<RevisionFile> independentHeads() {
        return heads().stream().filter(each -> dependents(each.id()).isEmpty()).toList();
    }

    /** The revisions that several follow. */
    public List<RevisionFile> branchPoints() {
        return all().stream().filter(each -> children(each.id()).size() > 1).toList();
    }

    /** Which revisions are on one branch. */
    Lineage lineage() {
        return lineage;
    }

    /** The labels of the branch or branches that a revision is on, be they written in its file or in another one's. */
    public List<String> labels(String id) {
        return lineage.labels(id);
    }

    /** The ids of the revisions that depend on {@code id} and do not have it as a parent. */
    public Set<String> dependents(String id) {
        Set<String> dependents = new LinkedHashSet<>(followers.getOrDefault(id, Set.of()));
        dependents.removeAll(children(id));
        return dependents;
    }

    /** The ids of the revisions that have {@code id} as a parent. */
    public Set<String> children(String id) {
        return children.getOrDefault(id, Set.of());
    }

    /** These and everything before them. */
    public Set<String> upTo(Collection<String> ids) {
        return closure(ids, id -> get(id).prerequisites());
    }

    /** These and everything after them. */
    public Set<String> from(Collection<String> ids) {
        return closure(ids, id -> followers.getOrDefault(id, Set.of()));
    }

    static Set<String> closure(Collection<String> ids, Function<String, ? extends Collection<String>> neighbours) {
        Set<String> reached = new LinkedHashSet<>(ids);
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : neighbours.apply(open.pop())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** Those of {@code ids}, earlier ones first. */
    public List<RevisionFile> inOrder(Set<String> ids) {
        return all().stream().filter(each -> ids.contains(each.id())).toList();
    }
}

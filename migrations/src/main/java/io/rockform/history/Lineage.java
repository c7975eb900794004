// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which revisions are on one branch: by parents alone, since a dependency joins no branches. */
final class Lineage {
    private final Map<String, RevisionFile> revisions;
    private final Map<String, Set<String>> children;
    private final Map<String, String> labelled = new LinkedHashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();

    /** @param revisions earlier ones first */
    Lineage(Map<String, RevisionFile> revisions, Map<String, Set<String>> children) {
        this.revisions = revisions;
        this.children = children;
        for (RevisionFile revision : revisions.values()) {
            for (String label : revision.branchLabels()) {
                labelled.put(label, revision.id());
                spread(label, revision);
            }
        }
    }

    /** As Alembic does: to all that follow, and back to where the branch left another one. */
    private void spread(String label, RevisionFile from) {
        descendants(Set.of(from.id())).forEach(id -> label(id, label));
        RevisionFile at = from;
        while (at != null && children(at.id()).size() < 2 && at.parents().size() < 2) {
            label(at.id(), label);
            at = at.parents().isEmpty() ? null : revisions.get(at.parents().get(0));
            if (at != null && children(at.id()).size() > 1) {
                return;
            }
        }
    }

    private void label(String id, String label) {
        labels.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(label);
    }

    private Set<String> children(String id) {
        return children.getOrDefault(id, Set.of());
    }

    /** The label's revision by label, in the order of the history. */
    Map<String, String> labelled() {
        return Collections.unmodifiableMap(labelled);
    }

    /** The labels of the branch or branches that a revision is on. */
    List<String> labels(String id) {
        return List.copyOf(labels.getOrDefault(id, Set.of()));
    }

    /** These and what they come from. */
    Set<String> ancestors(Collection<String> ids) {
        return RevisionGraph.closure(
                ids, id -> RevisionGraph.required(revisions.get(id), id).parents());
    }

    /** These and what comes from them. */
    Set<String> descendants(Collection<String> ids) {
        return RevisionGraph.closure(ids, this::children);
    }

    /** Those of {@code ids} that come from {@code branch}, or that it comes from. */
    Set<String> among(Collection<String> ids, String branch) {
        Set<String> line = new LinkedHashSet<>(ancestors(List.of(branch)));
        line.addAll(descendants(List.of(branch)));
        Set<String> found = new LinkedHashSet<>(new ArrayList<>(ids));
        found.retainAll(line);
        return found;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Lists revisions, with what the history and the database know of them. */
public final class RevisionEntries {
    private final RevisionGraph graph;
    private final Set<String> current;

    /** @param current where the database is; empty where it is not asked */
    public RevisionEntries(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.current = Set.copyOf(current);
    }

    public RevisionEntry of(RevisionFile revision) {
        return new RevisionEntry(
                revision.id(),
                revision.parents(),
                revision.message(),
                revision.created(),
                graph.labels(revision.id()),
                revision.dependsOn(),
                List.copyOf(graph.children(revision.id())),
                List.copyOf(graph.dependents(revision.id())),
                revision.file(),
                graph.isHead(revision.id()),
                current.contains(revision.id()));
    }

    public List<RevisionEntry> of(Collection<RevisionFile> revisions) {
        return revisions.stream().map(this::of).toList();
    }
}

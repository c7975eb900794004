// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Revisions that were squashed from others, and those others. Either the one or the others are in a history: the one,
 * unless a database is in the middle of the others. What follows one of them follows whatever is there.
 */
public final class Squashes {
    /** What each was squashed from, by id. */
    private final Map<String, Set<String>> replaced = new LinkedHashMap<>();

    private final Map<String, RevisionFile> files = new HashMap<>();

    public Squashes(Collection<RevisionFile> revisions) {
        for (RevisionFile revision : revisions) {
            files.putIfAbsent(revision.id(), revision);
            if (!revision.replaces().isEmpty()) {
                replaced.put(revision.id(), new LinkedHashSet<>(revision.replaces()));
            }
        }
    }

    /** What a revision stands for; empty if it was not squashed from others. */
    public Set<String> replacedBy(String id) {
        Set<String> all = new LinkedHashSet<>();
        for (String each : replaced.getOrDefault(id, Set.of())) {
            all.add(each);
            all.addAll(replacedBy(each));
        }
        return all;
    }

    /** The squashed ones in the middle of which a database is that has these revisions. */
    public Set<String> halfDone(Collection<String> applied) {
        Set<String> half = new LinkedHashSet<>();
        Set<String> translated = translated(applied);
        for (boolean more = true; more; ) {
            more = false;
            for (Map.Entry<String, Set<String>> each : replaced.entrySet()) {
                boolean some = each.getValue().stream().anyMatch(id -> translated.contains(id) || half.contains(id));
                more |= some && !translated.contains(each.getKey()) && half.add(each.getKey());
            }
        }
        return half;
    }

    /** The same revisions, but where all that one was squashed from are there, that one. */
    public Set<String> translated(Collection<String> applied) {
        Set<String> translated = new LinkedHashSet<>(applied);
        for (boolean more = true; more; ) {
            more = false;
            for (Map.Entry<String, Set<String>> each : replaced.entrySet()) {
                if (translated.contains(each.getKey())) {
                    translated.removeAll(replacedBy(each.getKey()));
                } else if (translated.containsAll(each.getValue())) {
                    translated.removeAll(each.getValue());
                    translated.add(each.getKey());
                    more = true;
                }
            }
        }
        return translated;
    }

    /** The files that take part, in their order, following what is there. @param halfDone squashed ones that do not */
    List<RevisionFile> active(Collection<RevisionFile> revisions, Set<String> halfDone) {
        if (replaced.isEmpty()) {
            return List.copyOf(revisions);
        }
        Set<String> left = new HashSet<>(halfDone);
        Map<String, String> standIns = new HashMap<>();
        replaced.forEach((id, others) -> {
            if (!halfDone.contains(id)) {
                others.forEach(other -> standIns.put(other, id));
            }
        });
        left.addAll(standIns.keySet());
        return revisions.stream()
                .filter(each -> !left.contains(each.id()))
                .map(each -> each.withParents(mapped(each.id(), each.parents(), standIns, halfDone))
                        .withDependsOn(mapped(each.id(), each.dependsOn(), standIns, halfDone)))
                .toList();
    }

    private List<String> mapped(String self, List<String> ids, Map<String, String> standIns, Set<String> halfDone) {
        Set<String> mapped = new LinkedHashSet<>();
        ids.forEach(id -> mapped.addAll(present(id, standIns, halfDone)));
        mapped.remove(self);
        return List.copyOf(mapped);
    }

    private Set<String> present(String id, Map<String, String> standIns, Set<String> halfDone) {
        if (halfDone.contains(id)) {
            Set<String> tips = new LinkedHashSet<>();
            tips(replaced.getOrDefault(id, Set.of())).forEach(tip -> tips.addAll(present(tip, standIns, halfDone)));
            return tips;
        }
        String standIn = standIns.get(id);
        return standIn == null ? Set.of(id) : present(standIn, standIns, halfDone);
    }

    /** Those that no other one of them follows. */
    private Set<String> tips(Set<String> ids) {
        Set<String> tips = new LinkedHashSet<>(ids);
        for (String id : ids) {
            RevisionFile file = files.get(id);
            if (file != null) {
                tips.removeAll(file.parents());
            }
        }
        return tips;
    }
}

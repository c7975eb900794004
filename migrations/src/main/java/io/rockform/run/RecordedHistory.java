// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.ChangedRevision;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.Squashes;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a database remembers, as a project's revisions understand it.
 *
 * @param revisions those of the project: squashed ones, or what they were squashed from if the database is in the middle
 *     of that
 * @param recorded everything that the database remembers
 * @param heads where the database is, as far as the files know it
 * @param unknown where it is besides, by ids that no file has
 */
public record RecordedHistory(
        RevisionHistory revisions, List<AppliedRevision> recorded, Set<String> heads, Set<String> unknown) {
    public RecordedHistory {
        recorded = List.copyOf(recorded);
    }

    public static RecordedHistory of(RevisionHistory files, History history) {
        return of(files, history.revisions());
    }

    static RecordedHistory of(RevisionHistory files, List<AppliedRevision> recorded) {
        Set<String> applied = recorded.stream()
                .filter(AppliedRevision::isApplied)
                .map(AppliedRevision::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Squashes squashes = files.squashes();
        RevisionHistory revisions = files.expanded(squashes.halfDone(applied));
        Set<String> at = new TreeSet<>(History.heads(recorded));
        Set<String> translated = revisions.translated(applied);
        Set<String> unknown = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (String id : at) {
            if (revisions.graph().find(id).isPresent()) {
                known.add(id);
            } else if (applied.equals(translated)) {
                unknown.add(id);
            }
        }
        if (!applied.equals(translated)) {
            translated.stream()
                    .filter(id -> revisions.graph().find(id).isPresent())
                    .forEach(known::add);
            at.removeAll(applied);
            at.retainAll(translated);
            at.removeAll(known);
            unknown.addAll(at);
        }
        return new RecordedHistory(revisions, recorded, tips(known, revisions.graph()), unknown);
    }

    /** Those from which none of the others comes. */
    private static Set<String> tips(Set<String> ids, RevisionGraph graph) {
        Set<String> tips = new TreeSet<>(ids);
        for (String id : ids) {
            tips.removeAll(graph.get(id).parents());
        }
        return tips;
    }

    public RevisionGraph graph() {
        return revisions.graph();
    }

    /**
     * Where the database is, if the files know it.
     *
     * @throws RockformException {@link ProblemCode#UNKNOWN_REVISION}
     */
    public Set<String> known() {
        if (!unknown.isEmpty()) {
            throw revisions.unknown(unknown);
        }
        return heads;
    }

    /** The applied revisions whose files were changed afterwards. */
    public List<ChangedRevision> changed() {
        List<ChangedRevision> changed = new ArrayList<>();
        for (AppliedRevision each : recorded) {
            RevisionFile file = revisions.graph().find(each.id()).orElse(null);
            if (file != null && each.isApplied() && !each.checksum().isEmpty()) {
                String now = revisions.checksum(file);
                if (!now.isEmpty() && !now.equals(each.checksum())) {
                    changed.add(new ChangedRevision(file, each.checksum(), now));
                }
            }
        }
        return changed;
    }

    /** @throws RockformException {@link ProblemCode#CHECKSUM} naming every applied revision that was changed afterwards */
    public void requireUnchanged() {
        List<Problem> problems = new ArrayList<>();
        for (ChangedRevision each : changed()) {
            problems.add(each.problem("after it was applied", revisions.place(each.revision())));
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** Records the files as they are now as what was applied. @return what was recorded so */
    public List<ChangedRevision> accept(History history) {
        List<ChangedRevision> changed = changed();
        Collection<AppliedRevision> rows = new ArrayList<>();
        for (ChangedRevision each : changed) {
            recorded.stream()
                    .filter(row -> row.id().equals(each.revision().id()))
                    .map(row -> new AppliedRevision(
                            row.id(),
                            row.state(),
                            row.parents(),
                            row.message(),
                            each.now(),
                            row.run(),
                            row.changedAt(),
                            row.changedBy(),
                            row.duration()))
                    .forEach(rows::add);
        }
        history.record(rows);
        return changed;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A part of the history: {@code ae10:head}, {@code ae10:}, {@code :ae10}, {@code ae10:+2}, {@code -3:current}. Steps alone
 * begin at the other end; steps on both sides begin where the database is.
 */
public final class RevisionRange {
    private final String text;
    private final String from;
    private final String to;

    private RevisionRange(String text, String from, String to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** @throws RockformException {@link ProblemCode#USAGE} */
    public static RevisionRange parse(String text) {
        String[] ends = text.split(":", -1);
        if (ends.length != 2) {
            throw new RockformException(Problem.of(ProblemCode.USAGE, "'" + text + "' is not a range of revisions")
                    .remedy("Write FROM:TO, FROM: or :TO, such as base:head or ae10:."));
        }
        return new RevisionRange(text, ends[0].isEmpty() ? "base" : ends[0], ends[1].isEmpty() ? "heads" : ends[1]);
    }

    /** Whether the database has to be asked where it is. */
    public boolean startsAtCurrent() {
        return RevisionNames.namesCurrent(from) || RevisionNames.namesCurrent(to) || (isSteps(from) && isSteps(to));
    }

    private static boolean isSteps(String end) {
        RevisionName name = RevisionName.of(end);
        return name.symbol().isEmpty() && name.steps() != null;
    }

    /**
     * The revisions of the range, both ends included, earlier ones first.
     *
     * @param current where the database is; not looked at unless {@link #startsAtCurrent()}
     */
    public List<RevisionFile> in(RevisionGraph graph, Collection<String> current) {
        RevisionNames names = new RevisionNames(graph, current);
        Set<String> first;
        Set<String> last;
        if (isSteps(from) == isSteps(to)) {
            first = names.resolve(from);
            last = names.resolve(to);
        } else if (isSteps(from)) {
            last = names.resolve(to);
            first = new RevisionNames(graph, last).resolve(from);
        } else {
            first = names.resolve(from);
            last = new RevisionNames(graph, first).resolve(to);
        }
        return new HistoryPath(graph).range(text, first, last);
    }
}

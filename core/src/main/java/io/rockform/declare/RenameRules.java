// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What declared renames cannot say: that two names were exchanged, and that one became two. */
final class RenameRules {
    private final Map<ObjectName, String> places;
    private final List<Problem> problems = new ArrayList<>();

    private RenameRules(Map<ObjectName, String> places) {
        this.places = places;
    }

    /** @param places where objects are declared */
    static List<Problem> violations(Renames renames, Map<ObjectName, String> places) {
        RenameRules rules = new RenameRules(places);
        renames.objects().keySet().stream().sorted().forEach(name -> {
            if (isCircle(name, renames.objects())) {
                rules.exchanged("'" + name + "'", name, "op.swapTables, or two renames over a third name");
            }
        });
        renames.columns().forEach(rules::columns);
        return List.copyOf(rules.problems);
    }

    private void columns(ObjectName table, Map<String, String> formerNames) {
        Set<String> claimed = new HashSet<>();
        formerNames.keySet().stream().sorted().forEach(column -> {
            String former = formerNames.get(column);
            if (isCircle(column, formerNames)) {
                exchanged("column '" + column + "' of '" + table + "'", table, "renames over a third name");
            } else if (!claimed.add(former)) {
                add(
                        table,
                        "two columns of '" + table + "' are renamed from '" + former + "'",
                        "Keep the former name where the data is, and remove the other.");
            }
        });
    }

    /** Whether the former names lead back to the name. */
    private static <N> boolean isCircle(N name, Map<N, N> formerNames) {
        Set<N> seen = new HashSet<>();
        N former = formerNames.get(name);
        while (former != null && !former.equals(name) && seen.add(former)) {
            former = formerNames.get(former);
        }
        return name.equals(former) && !name.equals(formerNames.get(name));
    }

    /** Both names are there before and afterwards, so that nothing tells whether it has been done. */
    private void exchanged(String what, ObjectName at, String way) {
        add(
                at,
                what + " is renamed from a name that is renamed from it: whether names were exchanged cannot be seen",
                "Exchange them in a revision written by hand: " + way + ".");
    }

    private void add(ObjectName at, String message, String remedy) {
        Problem problem = Problem.of(ProblemCode.INVALID_MODEL, message).remedy(remedy);
        String place = places.get(at);
        problems.add(place == null ? problem : problem.at(place));
    }
}

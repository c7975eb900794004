// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.compare.Finding;
import io.rockform.run.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Differences object by object, with what goes and what comes in the definition of each. */
public final class DifferenceListing {
    private static final String NO_OBJECT = "SQL";

    private final TextOutput out;

    public DifferenceListing(TextOutput out) {
        this.out = out;
    }

    public void print(List<Difference> differences, List<Finding> findings) {
        Map<String, List<Difference>> byObject = new LinkedHashMap<>();
        differences.forEach(difference -> byObject.computeIfAbsent(
                        difference.object() == null
                                ? NO_OBJECT
                                : difference.object().toString(),
                        name -> new ArrayList<>())
                .add(difference));
        byObject.forEach(this::object);
        findings.forEach(finding -> out.line(out.paint(Style.WARNING, "! " + finding.object()) + "\n    "
                + out.paint(Style.WARNING, "cannot be changed: ") + finding.text()));
    }

    private void object(String name, List<Difference> differences) {
        Difference first = differences.get(0);
        if (differences.size() == 1 && isWhole(first, "Create")) {
            out.line(out.paint(Style.GOOD, "+ " + first.description()) + Listing.risk(first, out));
        } else if (differences.size() == 1 && isWhole(first, "Drop")) {
            out.line(out.paint(Style.ERROR, "- " + first.description()) + Listing.risk(first, out));
        } else {
            out.line(out.paint(Style.STRONG, "~ " + name));
            differences.forEach(this::change);
        }
    }

    /** Whether an object as a whole comes or goes. */
    private static boolean isWhole(Difference difference, String how) {
        return difference.operations().size() == 1
                && difference.operations().get(0).matches(how + "(Table|View|(Synchronous)?MaterializedView|Database)");
    }

    private void change(Difference difference) {
        out.line("    " + difference.description() + Listing.risk(difference, out));
        List<String> come = new ArrayList<>(difference.after());
        boolean alone = difference.before().size() == 1 && come.size() == 1;
        for (String goes : difference.before()) {
            Optional<String> instead = come.stream()
                    .filter(line -> alone || firstWord(line).equals(firstWord(goes)))
                    .findFirst();
            instead.ifPresent(come::remove);
            out.line("        "
                    + instead.map(line -> out.paint(Style.ERROR, goes) + " -> " + out.paint(Style.GOOD, line))
                            .orElseGet(() -> out.paint(Style.ERROR, "- " + goes)));
        }
        come.forEach(line -> out.line("        " + out.paint(Style.GOOD, "+ " + line)));
    }

    /** The name of a column or of a property, or the word that begins a clause. */
    private static String firstWord(String line) {
        return line.split(" ", 2)[0];
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** unique_constraints and foreign_key_constraints, as far as the table by itself tells (facts 5; [PropertyAnalyzer]). */
final class ConstraintRules {
    static final Pattern FOREIGN_KEY = Pattern.compile(
            "\\s*[^()]*\\(([^()]+)\\)\\s*REFERENCES\\s+([^()]+?)\\s*\\(([^()]+)\\)\\s*", Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final Violations violations;

    ConstraintRules(Table table, Violations violations) {
        this.table = table;
        this.violations = violations;
    }

    void check() {
        for (String constraint : constraints(table.properties().get("unique_constraints"))) {
            requireColumns(unqualified(constraint));
        }
        for (String constraint : constraints(table.properties().get("foreign_key_constraints"))) {
            checkForeignKey(constraint);
        }
    }

    static List<String> constraints(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(";"))
                        .map(String::strip)
                        .filter(constraint -> !constraint.isEmpty())
                        .toList();
    }

    /** The table's name may stand before the first column. */
    private static List<String> unqualified(String columns) {
        return Arrays.stream(columns.split(","))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).strip())
                .toList();
    }

    private void checkForeignKey(String constraint) {
        Matcher matcher = FOREIGN_KEY.matcher(constraint);
        if (!matcher.matches()) {
            violations.analysis(
                    null,
                    "invalid foreign key constraint:" + constraint,
                    "Write it as: (column) REFERENCES table(column).");
            return;
        }
        List<String> child = lowered(matcher.group(1));
        if (child.size() != lowered(matcher.group(3)).size()) {
            violations.analysis(
                    null,
                    "invalid foreign key constraint:" + constraint + ", columns' size does not match",
                    "Name as many columns on both sides.");
        }
        requireColumns(child);
    }

    static List<String> lowered(String columns) {
        return Arrays.stream(columns.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void requireColumns(List<String> columns) {
        if (columns.stream().anyMatch(name -> table.column(name).isEmpty())) {
            violations.analysis(
                    null,
                    "some columns of:" + columns + " do not exist in table:"
                            + table.name().name(),
                    "Name columns of the table.");
        }
    }
}

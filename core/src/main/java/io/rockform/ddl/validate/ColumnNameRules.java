// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.ViewColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Legal, free and unique column names (facts 1.1, 1.2). */
final class ColumnNameRules {
    private static final int LONGEST = 1024;
    /** {@code max_column_number_per_table} of a default configuration. */
    private static final int MOST = 10_000;

    private static final String SHADOW_PREFIX = "__starrocks_shadow_";
    private static final String PARTITION_PREFIX = "__generated_partition_column_";

    private final ServerProfile profile;
    private final Violations violations;

    ColumnNameRules(ServerProfile profile, Violations violations) {
        this.profile = profile;
        this.violations = violations;
    }

    /** The columns of a table as a list; each by itself is checked later. */
    void checkList(List<Column> columns) {
        if (columns.isEmpty()) {
            violations.analysis(
                    null, 1113, "42000", "A table must have at least 1 column", "Declare at least one column.");
        }
        if (columns.size() > MOST) {
            violations.analysis(
                    null,
                    1117,
                    "42000",
                    "The number of columns in a table must be less than or equal to " + MOST
                            + ", Please decrease the number of columns or increase frontend config"
                            + " 'max_column_number_per_table'.",
                    "Split the table.");
        }
        checkUnique(columns.stream().map(Column::name).toList());
    }

    void checkView(List<ViewColumn> columns) {
        columns.forEach(column -> check(column.name()));
        checkUnique(columns.stream().map(ViewColumn::name).toList());
    }

    void checkUnique(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(
                        name,
                        1060,
                        "42S21",
                        "Duplicate column name '" + name + "'",
                        "Names of columns differ by more than upper and lower case.");
            }
        }
    }

    void check(String name) {
        if (isReserved(name)) {
            violations.analysis(
                    name,
                    "Column name [" + name + "] is a system reserved name. Please choose a different one.",
                    "Choose another name for the column.");
        } else if (!isLegal(name)) {
            violations.analysis(
                    name,
                    1166,
                    "42000",
                    "Incorrect column name '" + name + "'",
                    "A column name has 1 to 1024 characters, none of them = < > ! *.");
        }
    }

    private boolean isReserved(String name) {
        return name.equalsIgnoreCase("__op")
                || name.equalsIgnoreCase("__row")
                || (name.equalsIgnoreCase("___count___") && profile.has(Feature.COUNT_NAME_RESERVED))
                || (name.startsWith(PARTITION_PREFIX) && profile.has(Feature.PARTITION_PREFIX_RESERVED));
    }

    /** Shared-data clusters take more characters. */
    private boolean isLegal(String name) {
        boolean plain =
                profile.runMode() == RunMode.SHARED_DATA || name.chars().noneMatch(ch -> "=<>!*".indexOf(ch) >= 0);
        return plain
                && !name.isEmpty()
                && name.length() <= LONGEST
                && name.indexOf('\0') < 0
                && !name.startsWith(SHADOW_PREFIX);
    }
}

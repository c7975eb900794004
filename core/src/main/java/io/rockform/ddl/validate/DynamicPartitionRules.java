// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dynamic_partition.* properties (facts 5; recorded dynamic-partition/*; [DynamicPartitionUtil]). */
final class DynamicPartitionRules {
    private static final String GROUP = "dynamic_partition.";
    private static final Set<String> UNITS = Set.of("HOUR", "DAY", "WEEK", "MONTH", "YEAR");
    private static final int LAST_DAY_OF_MONTH = 28;
    private static final int LAST_DAY_OF_WEEK = 7;

    private final Table table;
    private final Map<String, String> properties;
    private final Violations violations;

    DynamicPartitionRules(Table table, Violations violations) {
        this.table = table;
        this.properties = table.properties();
        this.violations = violations;
    }

    void check() {
        if (properties.keySet().stream().noneMatch(key -> key.startsWith(GROUP))) {
            return;
        }
        if (table.partitioning() == null) {
            violations.execution(
                    null,
                    "Only support dynamic partition properties on range partition table",
                    "Partition the table by RANGE of a date, or leave the properties out.");
            return;
        }
        if (!(table.partitioning() instanceof Partitioning.Range range)
                || range.items().size() != 1) {
            violations.execution(
                    null,
                    "Dynamic partition only support single-column range partition",
                    "Partition the table by RANGE of one date column, or leave the properties out.");
            return;
        }
        checkGiven(range);
        checkValues();
    }

    private @Nullable String value(String name) {
        return properties.get(GROUP + name);
    }

    private boolean isMissing(String name) {
        String value = value(name);
        return value == null || value.isEmpty();
    }

    private void checkGiven(Partitioning.Range range) {
        if (isMissing("time_unit")) {
            violations.execution(
                    null, "Must assign dynamic_partition.time_unit properties", "Add dynamic_partition.time_unit.");
        }
        if (isMissing("end")) {
            violations.execution(null, "Must assign dynamic_partition.end properties", "Add dynamic_partition.end.");
        }
        if ("HOUR".equalsIgnoreCase(value("time_unit")) && columnType(range) == DataType.Simple.DATE) {
            violations.analysis(
                    null,
                    "Date type partition does not support dynamic partitioning granularity of hour",
                    "Use DAY, or a DATETIME column.");
        }
    }

    private @Nullable DataType columnType(Partitioning.Range range) {
        return range.items().get(0) instanceof PartitionItem.OfColumn column
                ? table.column(column.name()).map(Column::type).orElse(null)
                : null;
    }

    private void checkValues() {
        String unit = value("time_unit");
        if (unit != null && !unit.isEmpty() && !UNITS.contains(unit.toUpperCase(Locale.ROOT))) {
            violations.execution(
                    null, 5065, "Unsupported time unit " + unit + ". Expect DAY/WEEK/MONTH/YEAR.", "Use one of them.");
        }
        String prefix = value("prefix");
        if (prefix != null && !PartitionNames.isLegal(prefix)) {
            violations.execution(
                    null,
                    5069,
                    "Invalid dynamic partition prefix: " + prefix + ".",
                    "Begin it with a letter; letters, digits and _ may follow.");
        }
        checkNumber("buckets", 5067, Integer.MIN_VALUE, "");
        String enable = value("enable");
        if (enable != null && !PropertyValues.isTruth(enable)) {
            violations.execution(
                    null,
                    5068,
                    "Invalid dynamic partition enable: " + enable + ". Expected true or false",
                    "Give true or false.");
        }
        checkStart(value("start"));
        checkNumber("end", 5066, 1, "Dynamic partition end must greater than 0");
        checkHistory(value("history_partition_num"));
        checkDay("start_day_of_month", LAST_DAY_OF_MONTH);
        checkDay("start_day_of_week", LAST_DAY_OF_WEEK);
        checkReplication(value("replication_num"));
    }

    private void checkNumber(String name, int code, int least, String tooSmall) {
        String value = value(name);
        if (value == null || value.isEmpty()) {
            return;
        }
        Optional<Integer> number = PropertyValues.integer(value);
        if (number.isEmpty()) {
            violations.execution(null, code, "Invalid dynamic partition " + name + " " + value, "Give a whole number.");
        } else if (number.get() < least) {
            violations.execution(null, code, tooSmall, "Give " + least + " or more.");
        }
    }

    private void checkStart(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Optional<Integer> number = PropertyValues.integer(value);
        if (number.isEmpty()) {
            violations.execution(
                    null, 5066, "Invalid dynamic partition start " + value, "Give a negative whole number.");
        } else if (number.get() >= 0) {
            violations.execution(
                    null, 5066, "Dynamic partition start must less than 0", "Give a negative whole number.");
        }
    }

    private void checkHistory(@Nullable String value) {
        if (value == null) {
            return;
        }
        Optional<Integer> number = PropertyValues.integer(value);
        if (number.isEmpty()) {
            violations.execution(
                    null, "Invalid properties: dynamic_partition.history_partition_num", "Give a whole number.");
        } else if (number.get() < 0) {
            violations.execution(null, 5092, "Dynamic history partition num must greater than 0", "Give 0 or more.");
        }
    }

    private void checkDay(String name, int last) {
        String value = value(name);
        if (value == null) {
            return;
        }
        Optional<Integer> number = PropertyValues.integer(value);
        if (number.isEmpty()) {
            violations.execution(null, "Invalid properties: " + GROUP + name, "Give 1 to " + last + ".");
        } else if (number.get() < 1 || number.get() > last) {
            violations.execution(null, GROUP + name + " should between 1 and " + last, "Give 1 to " + last + ".");
        }
    }

    private void checkReplication(@Nullable String value) {
        if (value == null) {
            return;
        }
        Optional<Integer> number = PropertyValues.integer(value);
        if (number.isEmpty()) {
            violations.execution(
                    null, 5072, "Invalid dynamic partition replication num: " + value + ".", "Give a whole number.");
        } else if (number.get() <= 0) {
            violations.execution(
                    null, 5071, "Dynamic partition replication num must greater than 0", "Give 1 or more.");
        }
    }
}

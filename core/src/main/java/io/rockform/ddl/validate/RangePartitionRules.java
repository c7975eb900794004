// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.BoundColumn;
import io.rockform.ddl.server.DateText;
import io.rockform.ddl.server.RangeBounds;
import io.rockform.ddl.server.SeriesPartitions;
import io.rockform.ddl.server.TypeUses;
import io.rockform.schema.DataType;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.RangePartition;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partitions of RANGE (facts 4.6; recorded partitions/* range; [PartitionDescAnalyzer], [MultiRangePartitionDesc]). */
final class RangePartitionRules {
    /** {@code max_partitions_in_one_batch} of a default configuration (facts 4.6). */
    private static final int MOST = 4096;

    private final List<BoundColumn> columns;
    private final Violations violations;
    private final SeriesPartitions series;

    RangePartitionRules(List<BoundColumn> columns, Map<String, String> tableProperties, Violations violations) {
        this.columns = columns;
        this.violations = violations;
        this.series = new SeriesPartitions(columns.isEmpty() ? new BoundColumn(null) : columns.get(0), tableProperties);
    }

    /** Names, forms and numbers of values. */
    void analyze(List<RangePartition> partitions) {
        boolean readable = true;
        for (RangePartition partition : partitions) {
            if (partition instanceof RangePartition.Series every) {
                readable &= checkSeries(every);
            }
        }
        if (!readable) {
            return;
        }
        List<String> names = new ArrayList<>();
        boolean open = false;
        boolean fixed = false;
        for (RangePartition partition : partitions) {
            if (partition instanceof RangePartition.LessThan lessThan) {
                open = true;
                names.add(lessThan.name());
                checkSize(lessThan.upper());
            } else if (partition instanceof RangePartition.Fixed bounded) {
                fixed = true;
                names.add(bounded.name());
                checkSize(bounded.upper());
                checkSize(bounded.lower());
            } else {
                fixed = true;
                series.of((RangePartition.Series) partition)
                        .ifPresent(made -> made.forEach(one -> names.add(one.name())));
            }
        }
        PartitionNames.check(names, violations);
        if (open && fixed) {
            violations.analysis(
                    null,
                    "You can only use one of these methods to create partitions",
                    "Write all partitions with LESS THAN, or all with both bounds.");
        }
    }

    private void checkSize(List<PartitionValue> bound) {
        boolean maximum = bound.equals(List.of(PartitionValue.Keyword.MAXVALUE));
        if (!maximum && (bound.isEmpty() || bound.size() > columns.size())) {
            violations.analysis(
                    null,
                    "Partition values number is more than partition column number: " + RangeText.bound(bound),
                    "Give one value for each column at most.");
        }
    }

    private boolean checkSeries(RangePartition.Series every) {
        if (columns.size() > 1) {
            return refuse(
                    "Batch build partition only support single range column.", "Write the partitions one by one.");
        }
        if (every.step() <= 0) {
            violations.analysis(
                    null,
                    5703,
                    "42000",
                    "The interval of the Multi-Range Partition must be greater than 0",
                    "Give 1 or more.");
            return false;
        }
        DataType type = columns.get(0).type();
        if (every.unit() == RangePartition.SeriesUnit.HOUR && type != null && type != DataType.Simple.DATETIME) {
            return refuse(
                    "Batch build partition for hour interval only supports partition column as DATETIME type",
                    "Use DAY, or a DATETIME column.");
        }
        if (type == null) {
            return true;
        }
        boolean dates = type == DataType.Simple.DATE || type == DataType.Simple.DATETIME;
        return dates ? checkDates(every) : checkNumbers(every);
    }

    private boolean checkDates(RangePartition.Series every) {
        Optional<LocalDateTime> start = DateText.parse(every.start());
        Optional<LocalDateTime> end = DateText.parse(every.end());
        if (start.isEmpty() || end.isEmpty()) {
            return refuse(
                    "Batch build partition EVERY is date type but START or END does not type match.",
                    "Give dates, such as '2024-01-31'.");
        }
        if (!start.get().isBefore(end.get())) {
            return refuse("Batch build partition start date should less than end date.", "Let START be before END.");
        }
        if (every.unit() == null) {
            return refuse("Unknown timeunit for batch build partition.", "Write EVERY (INTERVAL 1 DAY).");
        }
        if (every.unit() == RangePartition.SeriesUnit.QUARTER) {
            return refuse(
                    "Batch build partition does not support time interval type: QUARTER", "Write INTERVAL 3 MONTH.");
        }
        return series.of(every).isPresent() || refuseNumber();
    }

    private boolean checkNumbers(RangePartition.Series every) {
        if (every.unit() != null) {
            return refuse(
                    "Batch build partition EVERY is date type but START or END does not type match.",
                    "Write EVERY (number): the column is no date.");
        }
        if (!PropertyValues.isLong(every.start()) || !PropertyValues.isLong(every.end())) {
            return refuse(
                    "Batch build partition EVERY is number type but START or END does not type match.",
                    "Give whole numbers.");
        }
        if (Long.parseLong(every.start()) >= Long.parseLong(every.end())) {
            return refuse(
                    "Batch build partition start value should less then end value.", "Let START be less than END.");
        }
        return series.of(every).isPresent() || refuseNumber();
    }

    private boolean refuseNumber() {
        return refuse("The number of batch partitions should not exceed:" + MOST, "Make fewer partitions at once.");
    }

    private boolean refuse(String words, String remedy) {
        violations.analysis(null, words, remedy);
        return false;
    }

    /** Bounds: each readable, the lower below the upper, and no two ranges with a common value. */
    void execute(List<RangePartition> partitions) {
        if (columns.stream().anyMatch(column -> !isReadable(column.type())) || !violations.isEmpty()) {
            return;
        }
        RangeBounds bounds = new RangeBounds(columns);
        RangeIntersections made = new RangeIntersections(bounds, violations);
        for (RangePartition partition : partitions) {
            if (partition instanceof RangePartition.LessThan lessThan) {
                made.add(null, lessThan.upper());
            } else if (partition instanceof RangePartition.Fixed fixed) {
                made.add(fixed.lower(), fixed.upper());
            } else {
                series.of((RangePartition.Series) partition)
                        .ifPresent(all -> all.forEach(one -> made.add(one.lower(), one.upper())));
            }
        }
    }

    private static boolean isReadable(@Nullable DataType type) {
        return type != null && TypeUses.isRangeType(type);
    }
}

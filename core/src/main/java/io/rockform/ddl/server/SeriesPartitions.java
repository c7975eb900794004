// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DataType;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.RangePartition.SeriesUnit;
import io.rockform.schema.Table;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a server makes of {@code START (…) END (…) EVERY (…)} (facts 4.6; recorded partitions/* every;
 * [MultiRangePartitionDesc]).
 */
public final class SeriesPartitions {
    /** {@code max_partitions_in_one_batch} of a default configuration (facts 4.6). */
    private static final int MOST = 4096;

    private static final String PREFIX = "p";
    private static final int LAST_WEEK = 53;

    private final boolean datetime;
    private final String prefix;
    private final int dayOfWeek;
    private final int dayOfMonth;

    /** @param properties of the table, whose dynamic_partition.* say where weeks and months begin */
    public SeriesPartitions(BoundColumn column, Map<String, String> properties) {
        this.datetime = column.type() == DataType.Simple.DATETIME;
        this.prefix = properties.getOrDefault("dynamic_partition.prefix", PREFIX);
        this.dayOfWeek = number(properties.get("dynamic_partition.start_day_of_week"), 7);
        this.dayOfMonth = number(properties.get("dynamic_partition.start_day_of_month"), 28);
    }

    /** Those that a series makes of a table by RANGE; empty if a server would refuse the series, or for another table. */
    public static Optional<List<RangePartition.Fixed>> of(Table table, RangePartition.Series series) {
        if (!(table.partitioning() instanceof Partitioning.Range range)
                || range.items().size() != 1) {
            return Optional.empty();
        }
        DataType type = new ExpressionTypes(table).ofRange(range.items().get(0)).orElse(null);
        return new SeriesPartitions(new BoundColumn(type), table.properties()).of(series);
    }

    private static int number(@Nullable String text, int most) {
        int number = text != null && text.matches("\\d{1,2}") ? Integer.parseInt(text) : 1;
        return number >= 1 && number <= most ? number : 1;
    }

    /** Empty if a server would refuse the series. */
    public Optional<List<RangePartition.Fixed>> of(RangePartition.Series series) {
        if (series.step() < 1) {
            return Optional.empty();
        }
        return series.unit() == null ? ofNumbers(series) : ofDates(series, series.unit());
    }

    private static Optional<List<RangePartition.Fixed>> ofNumbers(RangePartition.Series series) {
        long end;
        long number;
        try {
            number = Long.parseLong(series.start());
            end = Long.parseLong(series.end());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
        List<RangePartition.Fixed> partitions = new ArrayList<>();
        while (number < end && partitions.size() < MOST) {
            long next = number + series.step();
            partitions.add(partition(PREFIX + number, String.valueOf(number), String.valueOf(next)));
            number = next;
        }
        return number < end ? Optional.empty() : Optional.of(partitions);
    }

    private Optional<List<RangePartition.Fixed>> ofDates(RangePartition.Series series, SeriesUnit unit) {
        LocalDateTime time = DateText.parse(series.start()).orElse(null);
        LocalDateTime end = DateText.parse(series.end()).orElse(null);
        if (time == null || end == null || unit == SeriesUnit.QUARTER) {
            return Optional.empty();
        }
        List<RangePartition.Fixed> partitions = new ArrayList<>();
        while (time.isBefore(end) && partitions.size() < MOST) {
            LocalDateTime begin = begin(time, unit);
            LocalDateTime next = next(begin, series.step(), unit);
            if (unit != SeriesUnit.DAY && next.isAfter(end)) {
                next = end;
            }
            partitions.add(partition(name(time, begin, unit), text(time), text(next)));
            time = next;
        }
        return time.isBefore(end) ? Optional.empty() : Optional.of(partitions);
    }

    private String text(LocalDateTime time) {
        return datetime ? DateText.datetime(time) : DateText.date(time);
    }

    private static RangePartition.Fixed partition(String name, String lower, String upper) {
        return new RangePartition.Fixed(
                name, List.of(PartitionValue.of(lower)), List.of(PartitionValue.of(upper)), Map.of());
    }

    /** Where the unit that the time lies in begins: only the first partition of a series can lie within one. */
    private LocalDateTime begin(LocalDateTime time, SeriesUnit unit) {
        return switch (unit) {
            case MINUTE -> time.withSecond(0).withNano(0);
            case HOUR -> time.withMinute(0).withSecond(0).withNano(0);
            case DAY -> time.withHour(0).withMinute(0).withSecond(0).withNano(0);
            case WEEK -> time.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(dayOfWeek)));
            case MONTH, QUARTER -> time.withDayOfMonth(dayOfMonth);
            case YEAR -> time.withDayOfYear(1);
        };
    }

    private static LocalDateTime next(LocalDateTime begin, long step, SeriesUnit unit) {
        return switch (unit) {
            case MINUTE -> begin.plusMinutes(step);
            case HOUR -> begin.plusHours(step);
            case DAY -> begin.plusDays(step);
            case WEEK -> begin.plusWeeks(step);
            case MONTH -> begin.plusMonths(step);
            case QUARTER -> begin.plusMonths(step * 3);
            case YEAR -> begin.plusYears(step);
        };
    }

    /** By the time; weeks by where they begin. */
    private String name(LocalDateTime time, LocalDateTime begin, SeriesUnit unit) {
        return prefix
                + switch (unit) {
                    case MINUTE -> format(time, "uuuuMMddHHmm");
                    case HOUR -> format(time, "uuuuMMddHH");
                    case DAY -> format(time, "uuuuMMdd");
                    case WEEK -> week(begin);
                    case MONTH, QUARTER -> format(time, "uuuuMM");
                    case YEAR -> format(time, "uuuu");
                };
    }

    private static String format(LocalDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }

    /** Weeks are counted from the one of January 1st, and begin with Sunday; the last days of December stay in their year. */
    private static String week(LocalDateTime begin) {
        int week = Math.min(begin.get(WeekFields.SUNDAY_START.weekOfYear()), LAST_WEEK);
        return String.format(Locale.ROOT, "%04d_%02d", begin.getYear(), week);
    }
}

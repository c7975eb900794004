// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Refresh;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Typed clauses for a static import, in StarRocks' words: {@code distributedBy(hash("id").buckets(10))},
 * {@code partitionBy(range("dt").partition("p1", lessThan("2024-01-01")))}, {@code index("i", ngrambf("c").gramNum(4))}.
 */
public final class Clauses {
    /** Beyond every value of a RANGE. */
    public static final PartitionValue MAXVALUE = PartitionValue.Keyword.MAXVALUE;
    /** The NULL of a LIST. */
    public static final PartitionValue NULL = PartitionValue.Keyword.NULL;

    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private Clauses() {}

    // Distribution

    public static Distribution.Hash hash(String... columns) {
        return Distribution.hash(columns);
    }

    public static Distribution.Random random() {
        return Distribution.random();
    }

    // What is partitioned by

    public static PartitionItem column(String name) {
        return PartitionItem.column(name);
    }

    /** @param sql such as {@code from_unixtime(created)} */
    public static PartitionItem expression(String sql) {
        return PartitionItem.expression(sql);
    }

    /** @param unit MINUTE (since 3.5.1), HOUR, DAY, MONTH or YEAR; of materialized views WEEK too */
    public static PartitionItem dateTrunc(IntervalUnit unit, String column) {
        return expression("date_trunc('" + unit.word() + "', " + WRITER.identifier(column) + ")");
    }

    /** @param unit MINUTE, HOUR, DAY, MONTH or YEAR */
    public static PartitionItem timeSlice(String column, int length, IntervalUnit unit) {
        return expression("time_slice(" + WRITER.identifier(column) + ", INTERVAL " + length + " " + unit + ")");
    }

    public static RangeClause range(String... columns) {
        return range(columns(columns));
    }

    /** @param items columns, or expressions such as {@code from_unixtime(created)} */
    public static RangeClause range(PartitionItem... items) {
        return new RangeClause(List.of(items), List.of());
    }

    public static ListClause list(String... columns) {
        return list(columns(columns));
    }

    public static ListClause list(PartitionItem... items) {
        return new ListClause(List.of(items), List.of());
    }

    /** Partitions that the server makes; needed only where some are made with the table. */
    public static AutomaticClause automatic(PartitionItem... items) {
        return new AutomaticClause(List.of(items), List.of());
    }

    private static PartitionItem[] columns(String... names) {
        return Stream.of(names).map(PartitionItem::column).toArray(PartitionItem[]::new);
    }

    // What partitions hold

    /** A constant beside {@link #MAXVALUE} or {@link #NULL}. */
    public static PartitionValue value(String text) {
        return PartitionValue.of(text);
    }

    /** @param values one a column; numbers are written as text too */
    public static RangeBounds lessThan(String... values) {
        return RangeBounds.lessThan(PartitionRow.values(values));
    }

    public static RangeBounds lessThan(PartitionValue... values) {
        return RangeBounds.lessThan(List.of(values));
    }

    /** A fixed range: {@code from("2024-01-01").to("2024-02-01")}. */
    public static RangeBounds.From from(String... values) {
        return new RangeBounds.From(PartitionRow.values(values));
    }

    public static RangeBounds.From from(PartitionValue... values) {
        return new RangeBounds.From(List.of(values));
    }

    /** A series of partitions: {@code start("2024-01-01").end("2025-01-01").every(1, MONTH)}. */
    public static PartitionSeries.Start start(String value) {
        return new PartitionSeries.Start(value);
    }

    /** Values of the one column of a LIST. */
    public static ListValues in(String... values) {
        return in(PartitionRow.values(values).toArray(PartitionValue[]::new));
    }

    public static ListValues in(PartitionValue... values) {
        return in(Stream.of(values).map(Clauses::row).toArray(PartitionRow[]::new));
    }

    /** Values of several columns: {@code in(row("2024-01-01", "Oslo"), row("2024-01-01", "Bergen"))}. */
    public static ListValues in(PartitionRow... rows) {
        return new ListValues(List.of(rows), Map.of());
    }

    public static PartitionRow row(String... values) {
        return new PartitionRow(PartitionRow.values(values));
    }

    public static PartitionRow row(PartitionValue... values) {
        return new PartitionRow(List.of(values));
    }

    // Refresh

    public static AsyncRefresh async() {
        return new AsyncRefresh();
    }

    public static PlainRefresh manual() {
        return new PlainRefresh(null, new Refresh.Manual());
    }

    /** For views of external tables alone. */
    public static PlainRefresh incremental() {
        return new PlainRefresh(null, new Refresh.Incremental());
    }

    // Indexes

    public static IndexClause.Bitmap bitmap(String... columns) {
        return new IndexClause.Bitmap(columns);
    }

    public static IndexClause.Ngrambf ngrambf(String... columns) {
        return new IndexClause.Ngrambf(columns);
    }

    public static IndexClause.Gin gin(String... columns) {
        return new IndexClause.Gin(columns);
    }

    /** StarRocks 3.4 and newer. */
    public static IndexClause.Vector vector(String... columns) {
        return new IndexClause.Vector(columns);
    }

    // Columns and constraints

    /** The state of any aggregate function, StarRocks 3.4 and newer: {@code aggregate(state("avg", INT))}. */
    public static AggregateState state(String function, DataType... arguments) {
        return new AggregateState(function, List.of(arguments));
    }

    public static ForeignKey.Columns foreignKey(String... columns) {
        return new ForeignKey.Columns(List.of(columns));
    }
}

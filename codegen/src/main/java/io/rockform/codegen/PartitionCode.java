// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.declare.IntervalUnit;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Partitions as the calls of {@link Clauses}. */
record PartitionCode(StaticImports imports) implements Partitioning.Visitor<Call>, RangePartition.Visitor<Call> {
    private static final String PARTITION_BY = "partitionBy";
    /** The compiler descends into a chain call by call. */
    private static final int LONGEST_CHAIN = 200;

    private static final Pattern DATE_TRUNC = Pattern.compile("date_trunc\\('([a-z]+)', `?([^`]+)`?\\)");
    private static final Pattern TIME_SLICE =
            Pattern.compile("time_slice\\(`?([^`]+)`?, INTERVAL (\\d{1,9}) ([A-Z]+)\\)");

    /** The call on a table's builder. */
    static Call of(Partitioning partitioning, StaticImports imports) {
        imports.add(Clauses.class);
        return partitioning.accept(new PartitionCode(imports));
    }

    /** The call on a materialized view's builder. */
    static Call of(List<PartitionItem> items, StaticImports imports) {
        imports.add(Clauses.class);
        return new Call(PARTITION_BY, new PartitionCode(imports).items(items));
    }

    @Override
    public Call visitRange(Partitioning.Range range) {
        if (range.partitions().size() > LONGEST_CHAIN && ClauseText.isReadable(range)) {
            return clauseText(range);
        }
        return clause(
                head("range", range.items()),
                range.partitions().stream().map(each -> each.accept(this)).toList());
    }

    @Override
    public Call visitList(Partitioning.ByList list) {
        if (list.partitions().size() > LONGEST_CHAIN && ClauseText.isReadable(list)) {
            return clauseText(list);
        }
        return clause(
                head("list", list.items()),
                list.partitions().stream().map(this::partition).toList());
    }

    @Override
    public Call visitAutomatic(Partitioning.Automatic automatic) {
        if (automatic.initial().size() > LONGEST_CHAIN && ClauseText.isReadable(automatic)) {
            return clauseText(automatic);
        }
        List<Argument> items = items(automatic.items());
        return automatic.initial().isEmpty() && !items.isEmpty()
                ? new Call(PARTITION_BY, items)
                : clause(
                        new Call("automatic", items),
                        Stream.concat(
                                        automatic.ranges().stream().map(each -> each.accept(this)),
                                        automatic.lists().stream().map(this::partition))
                                .toList());
    }

    private static Call clause(Call head, List<Call> partitions) {
        return Call.of(PARTITION_BY, Chained.of(head, partitions));
    }

    private static Call clauseText(Partitioning partitioning) {
        return Call.of(PARTITION_BY, new LongText(ClauseText.partitioning(partitioning)));
    }

    private Call head(String name, List<PartitionItem> items) {
        boolean onlyColumns = !items.isEmpty() && items.stream().allMatch(PartitionItem.OfColumn.class::isInstance);
        return onlyColumns
                ? Call.ofTexts(
                        name,
                        items.stream()
                                .map(PartitionItem.OfColumn.class::cast)
                                .map(PartitionItem.OfColumn::name)
                                .toList())
                : new Call(name, items(items));
    }

    private List<Argument> items(List<PartitionItem> items) {
        return items.stream().map(this::item).toList();
    }

    private Argument item(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public Argument visitColumn(PartitionItem.OfColumn column) {
                return Call.of("column", Plain.literal(column.name()));
            }

            @Override
            public Argument visitExpression(PartitionItem.OfExpression expression) {
                return expression(expression);
            }
        });
    }

    /** A typed call where it gives exactly this text. */
    private Argument expression(PartitionItem.OfExpression expression) {
        Matcher dateTrunc = DATE_TRUNC.matcher(expression.sql());
        if (dateTrunc.matches() && isUnit(dateTrunc.group(1).toUpperCase(Locale.ROOT))) {
            IntervalUnit unit = IntervalUnit.valueOf(dateTrunc.group(1).toUpperCase(Locale.ROOT));
            if (Clauses.dateTrunc(unit, dateTrunc.group(2)).equals(expression)) {
                return Call.of("dateTrunc", unit(unit), Plain.literal(dateTrunc.group(2)));
            }
        }
        Matcher timeSlice = TIME_SLICE.matcher(expression.sql());
        if (timeSlice.matches() && isUnit(timeSlice.group(3))) {
            int length = Integer.parseInt(timeSlice.group(2));
            IntervalUnit unit = IntervalUnit.valueOf(timeSlice.group(3));
            if (Clauses.timeSlice(timeSlice.group(1), length, unit).equals(expression)) {
                return Call.of(
                        "timeSlice", Plain.literal(timeSlice.group(1)), new Plain(String.valueOf(length)), unit(unit));
            }
        }
        return Call.of("expression", Plain.literal(expression.sql()));
    }

    private static boolean isUnit(String word) {
        for (IntervalUnit unit : IntervalUnit.values()) {
            if (unit.name().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private Argument unit(IntervalUnit unit) {
        imports.add(IntervalUnit.class);
        return new Plain(unit.name());
    }

    @Override
    public Call visitLessThan(RangePartition.LessThan partition) {
        return named(partition.name(), new Call("lessThan", values(partition.upper())), partition.properties());
    }

    @Override
    public Call visitFixed(RangePartition.Fixed partition) {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("to", values(partition.upper())));
        calls.addAll(properties(partition.properties()));
        return Call.of(
                "partition",
                Plain.literal(partition.name()),
                Chained.of(new Call("from", values(partition.lower())), calls));
    }

    @Override
    public Call visitSeries(RangePartition.Series series) {
        Plain step = new Plain(series.step() + (series.step() > Integer.MAX_VALUE ? "L" : ""));
        List<Call> calls = new ArrayList<>();
        calls.add(Call.of("end", Plain.literal(series.end())));
        calls.add(
                series.unit() == null
                        ? Call.of("every", step)
                        : Call.of(
                                "every",
                                step,
                                unit(IntervalUnit.valueOf(series.unit().name()))));
        calls.addAll(properties(series.properties()));
        return Call.of("partitions", Chained.of(Call.of("start", Plain.literal(series.start())), calls));
    }

    private Call partition(ListPartition partition) {
        boolean single = partition.rows().stream().allMatch(row -> row.size() == 1);
        List<Argument> values = single
                ? values(partition.rows().stream().map(row -> row.get(0)).toList())
                : partition.rows().stream()
                        .<Argument>map(row -> new Call("row", values(row)))
                        .toList();
        return named(partition.name(), new Call("in", values), partition.properties());
    }

    private static Call named(String name, Call held, Map<String, String> properties) {
        return Call.of("partition", Plain.literal(name), Chained.of(held, properties(properties)));
    }

    static List<Call> properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(each -> Call.of("property", Plain.literal(each.getKey()), Plain.literal(each.getValue())))
                .toList();
    }

    private static List<Argument> values(List<PartitionValue> values) {
        if (values.isEmpty()) {
            return List.of(new Plain("new String[0]"));
        }
        boolean onlyTexts = values.stream().allMatch(PartitionValue.Literal.class::isInstance);
        return values.stream().map(value -> value(value, onlyTexts)).toList();
    }

    private static Argument value(PartitionValue value, boolean bare) {
        if (value instanceof PartitionValue.Literal literal) {
            Plain text = Plain.literal(literal.text());
            return bare ? text : Call.of("value", text);
        }
        return new Plain(value.toString());
    }
}

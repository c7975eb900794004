// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.profile.Feature;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes PARTITION BY, and partitions as ALTER TABLE names them (facts 4.6, 6.9). */
final class PartitionWriter implements RangePartition.Visitor<String> {
    /** The functions that every version takes alone, and makes ranges of. */
    private static final List<String> RANGE_FUNCTIONS = List.of("date_trunc(", "time_slice(");

    private final VersionGate gate;
    private final IdentifierQuoting quoting;

    PartitionWriter(VersionGate gate, IdentifierQuoting quoting) {
        this.gate = gate;
        this.quoting = quoting;
    }

    /** Without PARTITION BY. */
    String partitioning(Partitioning partitioning) {
        return partitioning.accept(new Partitioning.Visitor<>() {
            @Override
            public String visitRange(Partitioning.Range range) {
                return "RANGE(" + items(range.items()) + ") " + definitions(ranges(range.partitions()));
            }

            @Override
            public String visitList(Partitioning.ByList list) {
                return "LIST(" + items(list.items()) + ") "
                        + definitions(list.partitions().stream()
                                .map(PartitionWriter.this::partition)
                                .toList());
            }

            @Override
            public String visitAutomatic(Partitioning.Automatic automatic) {
                List<String> initial = Stream.concat(
                                ranges(automatic.ranges()).stream(),
                                automatic.lists().stream().map(PartitionWriter.this::partition))
                        .toList();
                return automaticItems(automatic.items()) + (initial.isEmpty() ? "" : " " + definitions(initial));
            }
        });
    }

    /** PARTITION BY of a materialized view, without these words: in parentheses every version takes it. */
    String items(List<PartitionItem> items) {
        return items.stream().map(this::item).collect(Collectors.joining(", "));
    }

    private String item(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public String visitColumn(PartitionItem.OfColumn column) {
                return quoting.quote(column.name());
            }

            @Override
            public String visitExpression(PartitionItem.OfExpression expression) {
                return expression.sql();
            }
        });
    }

    /** Columns alone stand in parentheses, as every version takes them; functions never do (recorded partitions/*). */
    private String automaticItems(List<PartitionItem> items) {
        if (items.stream().allMatch(PartitionItem.OfColumn.class::isInstance)) {
            return "(" + items(items) + ")";
        }
        if (items.size() > 1 || !isRangeFunction(items.get(0))) {
            gate.require(Feature.PARTITION_EXPRESSIONS);
        }
        return items(items);
    }

    private static boolean isRangeFunction(PartitionItem item) {
        String sql = item instanceof PartitionItem.OfExpression expression ? expression.sql() : "";
        String call = sql.replace(" ", "").toLowerCase(Locale.ROOT);
        return RANGE_FUNCTIONS.stream().anyMatch(call::startsWith);
    }

    private List<String> ranges(List<RangePartition> partitions) {
        return partitions.stream().map(partition -> partition.accept(this)).toList();
    }

    private static String definitions(List<String> partitions) {
        return partitions.isEmpty() ? "()" : "(\n  " + String.join(",\n  ", partitions) + "\n)";
    }

    @Override
    public String visitLessThan(RangePartition.LessThan partition) {
        String upper = partition.upper().isEmpty() ? "MAXVALUE" : bound(partition.upper());
        return named(partition.name()) + " VALUES LESS THAN " + upper + suffix(partition.properties());
    }

    @Override
    public String visitFixed(RangePartition.Fixed partition) {
        return named(partition.name()) + " VALUES [" + bound(partition.lower()) + ", " + bound(partition.upper()) + ")"
                + suffix(partition.properties());
    }

    @Override
    public String visitSeries(RangePartition.Series series) {
        String step = series.unit() == null
                ? Long.toString(series.step())
                : "INTERVAL " + series.step() + " " + series.unit();
        return "START (" + QuotedText.literal(series.start()) + ") END (" + QuotedText.literal(series.end())
                + ") EVERY (" + step + ")" + suffix(series.properties());
    }

    /** As ADD PARTITION takes it. */
    String definition(PartitionDefinition partition) {
        return addition(partition, false);
    }

    String addition(PartitionDefinition partition, boolean ifNotExists) {
        if (partition instanceof RangePartition.Series series) {
            return "PARTITIONS " + visitSeries(series);
        }
        String written =
                partition instanceof RangePartition range ? range.accept(this) : partition((ListPartition) partition);
        return ifNotExists ? written.replaceFirst("PARTITION ", "PARTITION IF NOT EXISTS ") : written;
    }

    String partition(ListPartition partition) {
        return named(partition.name()) + " VALUES IN " + rows(partition.rows()) + suffix(partition.properties());
    }

    private String named(String name) {
        return "PARTITION " + quoting.quote(name);
    }

    private static String rows(List<List<PartitionValue>> rows) {
        List<String> written = new ArrayList<>();
        for (List<PartitionValue> row : rows) {
            written.add(row.size() == 1 ? value(row.get(0)) : bound(row));
        }
        return "(" + String.join(", ", written) + ")";
    }

    private static String bound(List<PartitionValue> values) {
        return values.stream().map(PartitionWriter::value).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String value(PartitionValue value) {
        return value instanceof PartitionValue.Literal literal ? QuotedText.literal(literal.text()) : value.toString();
    }

    private static String suffix(Map<String, String> properties) {
        return properties.isEmpty() ? "" : " (" + PropertyWriter.list(properties) + ")";
    }
}

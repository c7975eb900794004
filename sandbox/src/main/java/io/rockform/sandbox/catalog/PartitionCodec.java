// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;

/** Partitionings as bytes. */
final class PartitionCodec {
    private PartitionCodec() {}

    static ValueWriter write(ValueWriter out, Partitioning partitioning) {
        return partitioning.accept(new Partitioning.Visitor<>() {
            @Override
            public ValueWriter visitRange(Partitioning.Range range) {
                out.small('r').all(range.items(), item -> write(out, item));
                return ranges(out, range.partitions());
            }

            @Override
            public ValueWriter visitList(Partitioning.ByList list) {
                out.small('l').all(list.items(), item -> write(out, item));
                return out.all(list.partitions(), partition -> write(out, partition));
            }

            @Override
            public ValueWriter visitAutomatic(Partitioning.Automatic automatic) {
                out.small('a').all(automatic.items(), item -> write(out, item));
                ranges(out, automatic.ranges());
                return out.all(automatic.lists(), partition -> write(out, partition));
            }
        });
    }

    static Partitioning read(ValueReader in) {
        int kind = in.small();
        List<PartitionItem> items = in.all(() -> item(in));
        return switch (kind) {
            case 'r' -> new Partitioning.Range(items, in.all(() -> range(in)));
            case 'l' -> new Partitioning.ByList(items, in.all(() -> list(in)));
            case 'a' -> {
                List<PartitionDefinition> initial = new ArrayList<>(in.all(() -> range(in)));
                initial.addAll(in.all(() -> list(in)));
                yield new Partitioning.Automatic(items, initial);
            }
            default -> throw new IllegalStateException("a partitioning of kind " + kind);
        };
    }

    private static ListPartition list(ValueReader in) {
        return new ListPartition(in.text(), in.all(() -> in.all(() -> value(in))), in.textMap());
    }

    static ValueWriter write(ValueWriter out, PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public ValueWriter visitColumn(PartitionItem.OfColumn column) {
                return out.small('c').text(column.name());
            }

            @Override
            public ValueWriter visitExpression(PartitionItem.OfExpression expression) {
                return out.small('e').text(expression.sql());
            }
        });
    }

    static PartitionItem item(ValueReader in) {
        return in.small() == 'c' ? PartitionItem.column(in.text()) : PartitionItem.expression(in.text());
    }

    private static void write(ValueWriter out, ListPartition partition) {
        out.text(partition.name())
                .all(partition.rows(), row -> values(out, row))
                .texts(partition.properties());
    }

    private static ValueWriter ranges(ValueWriter out, List<RangePartition> partitions) {
        return out.all(partitions, partition -> write(out, partition));
    }

    static ValueWriter write(ValueWriter out, RangePartition partition) {
        return bounds(out, partition).texts(partition.properties());
    }

    private static ValueWriter bounds(ValueWriter out, RangePartition partition) {
        return partition.accept(new RangePartition.Visitor<>() {
            @Override
            public ValueWriter visitLessThan(RangePartition.LessThan less) {
                return values(out.small('l').text(less.name()), less.upper());
            }

            @Override
            public ValueWriter visitFixed(RangePartition.Fixed fixed) {
                return values(values(out.small('f').text(fixed.name()), fixed.lower()), fixed.upper());
            }

            @Override
            public ValueWriter visitSeries(RangePartition.Series series) {
                return out.small('s')
                        .text(series.start())
                        .text(series.end())
                        .number(series.step())
                        .optional(series.unit(), unit -> out.text(unit.name()));
            }
        });
    }

    static RangePartition range(ValueReader in) {
        int form = in.small();
        return switch (form) {
            case 'l' -> new RangePartition.LessThan(in.text(), values(in), in.textMap());
            case 'f' -> new RangePartition.Fixed(in.text(), values(in), values(in), in.textMap());
            case 's' ->
                new RangePartition.Series(
                        in.text(),
                        in.text(),
                        in.number(),
                        in.optional(() -> in.constant(RangePartition.SeriesUnit.class)),
                        in.textMap());
            default -> throw new IllegalStateException("a partition of form " + form);
        };
    }

    private static ValueWriter values(ValueWriter out, List<PartitionValue> values) {
        return out.all(values, value -> {
            if (value instanceof PartitionValue.Literal literal) {
                out.small('l').text(literal.text());
            } else {
                out.small('k').text(((PartitionValue.Keyword) value).name());
            }
        });
    }

    private static List<PartitionValue> values(ValueReader in) {
        return in.all(() -> value(in));
    }

    private static PartitionValue value(ValueReader in) {
        return in.small() == 'l' ? PartitionValue.of(in.text()) : in.constant(PartitionValue.Keyword.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import java.util.List;
import java.util.Optional;

/**
 * Names columns as they are declared. StarRocks ignores the case of column names, but not everywhere: its sort key
 * does not (facts 1.2).
 */
record Spelling(List<Column> columns) implements Distribution.Visitor<Distribution> {
    Spelling {
        columns = List.copyOf(columns);
    }

    List<String> of(List<String> names) {
        return names.stream().map(this::of).toList();
    }

    Distribution of(Distribution distribution) {
        return distribution.accept(this);
    }

    private String of(String name) {
        Optional<Column> named =
                columns.stream().filter(column -> column.isNamed(name)).findFirst();
        return named.map(Column::name).orElse(name);
    }

    /** The partitioning with its columns named so; what a function is called with stays as it is written. */
    Partitioning of(Partitioning partitioning) {
        return partitioning.accept(new Partitioning.Visitor<>() {
            @Override
            public Partitioning visitRange(Partitioning.Range range) {
                return new Partitioning.Range(ofItems(range.items()), range.partitions());
            }

            @Override
            public Partitioning visitList(Partitioning.ByList list) {
                return new Partitioning.ByList(ofItems(list.items()), list.partitions());
            }

            @Override
            public Partitioning visitAutomatic(Partitioning.Automatic automatic) {
                return new Partitioning.Automatic(ofItems(automatic.items()), automatic.initial());
            }
        });
    }

    private List<PartitionItem> ofItems(List<PartitionItem> items) {
        return items.stream()
                .map(item -> item.accept(new PartitionItem.Visitor<PartitionItem>() {
                    @Override
                    public PartitionItem visitColumn(PartitionItem.OfColumn column) {
                        return PartitionItem.column(of(column.name()));
                    }

                    @Override
                    public PartitionItem visitExpression(PartitionItem.OfExpression expression) {
                        return expression;
                    }
                }))
                .toList();
    }

    Index of(Index index) {
        return index.withColumns(of(index.columns()));
    }

    @Override
    public Distribution visitHash(Distribution.Hash distribution) {
        return new Distribution.Hash(of(distribution.columns()), distribution.buckets());
    }

    @Override
    public Distribution visitRandom(Distribution.Random distribution) {
        return distribution;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Rollup;
import java.util.ArrayList;
import java.util.List;

/**
 * Names columns as they are declared. StarRocks ignores the case of column names, but not everywhere: its sort key
 * does not (facts 1.2).
 */
record Spelling(List<String> declared) implements Distribution.Visitor<Distribution> {
    Spelling {
        declared = List.copyOf(declared);
    }

    static Spelling ofColumns(List<Column> columns) {
        List<String> names = new ArrayList<>(columns.size());
        for (Column column : columns) {
            names.add(column.name());
        }
        return new Spelling(names);
    }

    List<String> of(List<String> names) {
        List<String> spelled = new ArrayList<>(names.size());
        for (String name : names) {
            spelled.add(of(name));
        }
        return spelled;
    }

    Distribution of(Distribution distribution) {
        return distribution.accept(this);
    }

    private String of(String name) {
        for (String column : declared) {
            if (column.equalsIgnoreCase(name)) {
                return column;
            }
        }
        return name;
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

    List<PartitionItem> ofItems(List<PartitionItem> items) {
        PartitionItem.Visitor<PartitionItem> spelling = new PartitionItem.Visitor<>() {
            @Override
            public PartitionItem visitColumn(PartitionItem.OfColumn column) {
                return PartitionItem.column(of(column.name()));
            }

            @Override
            public PartitionItem visitExpression(PartitionItem.OfExpression expression) {
                return expression;
            }
        };
        List<PartitionItem> spelled = new ArrayList<>(items.size());
        for (PartitionItem item : items) {
            spelled.add(item.accept(spelling));
        }
        return spelled;
    }

    Rollup of(Rollup rollup) {
        return new Rollup(
                rollup.name(), of(rollup.columns()), of(rollup.duplicateKey()), rollup.from(), rollup.properties());
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

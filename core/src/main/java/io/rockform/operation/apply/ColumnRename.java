// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.ddl.ColumnMentions;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;

/** A column under another name: key, distribution, sort key and bloom filters follow it (facts 6.10). */
final class ColumnRename {
    private ColumnRename() {}

    static Table of(Table table, Column old, String newName) {
        Table renamed =
                table.replacing(old.name(), old.withName(newName)).withSortKey(renamed(table.sortKey(), old, newName));
        TableKey key = table.key();
        if (key != null) {
            renamed = renamed.withKey(new TableKey(key.model(), renamed(key.columns(), old, newName)));
        }
        if (table.distribution() instanceof Distribution.Hash hash) {
            renamed = renamed.withDistribution(
                    new Distribution.Hash(renamed(hash.columns(), old, newName), hash.buckets()));
        }
        renamed = renamed.withIndexes(renamed.indexes().stream()
                .map(index -> index.withColumns(renamed(index.columns(), old, newName)))
                .toList());
        if (table.partitioning() != null) {
            renamed = renamed.withPartitioning(table.partitioning().accept(new Renaming(old, newName)));
        }
        return BloomFilterColumns.renamed(GeneratedColumns.renamed(renamed, old.name(), newName), old.name(), newName);
    }

    private record Renaming(Column old, String newName)
            implements Partitioning.Visitor<Partitioning>, PartitionItem.Visitor<PartitionItem> {
        @Override
        public Partitioning visitRange(Partitioning.Range range) {
            return new Partitioning.Range(items(range.items()), range.partitions());
        }

        @Override
        public Partitioning visitList(Partitioning.ByList list) {
            return new Partitioning.ByList(items(list.items()), list.partitions());
        }

        @Override
        public Partitioning visitAutomatic(Partitioning.Automatic automatic) {
            return new Partitioning.Automatic(items(automatic.items()), automatic.initial());
        }

        private List<PartitionItem> items(List<PartitionItem> items) {
            return items.stream().map(item -> item.accept(this)).toList();
        }

        @Override
        public PartitionItem visitColumn(PartitionItem.OfColumn item) {
            return old.isNamed(item.name()) ? PartitionItem.column(newName) : item;
        }

        @Override
        public PartitionItem visitExpression(PartitionItem.OfExpression item) {
            return ColumnMentions.in(item.sql(), old.name())
                    ? PartitionItem.expression(ColumnMentions.renamed(item.sql(), old.name(), newName))
                    : item;
        }
    }

    private static List<String> renamed(List<String> names, Column old, String newName) {
        return names.stream().map(name -> old.isNamed(name) ? newName : name).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.ColumnMentions;
import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.ColumnPosition;
import io.rockform.problem.ServerError;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ADD, DROP, MODIFY and RENAME COLUMN on one table, with the rules of facts 6.5 to 6.7 and 6.10. */
final class ColumnChange {
    private final Table table;
    private final ServerProfile profile;
    private final KeyModel model;
    private final List<String> keys;

    ColumnChange(Table table, ServerProfile profile) {
        this.table = table;
        this.profile = profile;
        TableKey key = table.key();
        this.model = key == null ? KeyModel.DUPLICATE : key.model();
        this.keys = key == null ? List.of() : key.columns();
    }

    Table add(AddColumn operation) {
        Column column = operation.column();
        GeneratedColumns.addable(table, model, column, profile);
        ColumnRules.definition(table, model, column, operation.key());
        addable(column, operation.key());
        // In AGGREGATE tables a column without aggregation is a key column, with or without KEY (recorded alter-agg).
        boolean key = operation.key() || model == KeyModel.AGGREGATE && column.aggregation() == null;
        // PRIMARY tables accept an aggregation and ignore it (recorded alter-pk/add agg).
        Column added = model == KeyModel.PRIMARY ? column.withAggregation(null) : column;
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(insertionIndex(operation.position(), key, column), added);
        return ordered(columns, key ? with(keys, added.name()) : keys);
    }

    private void addable(Column column, boolean key) {
        if (column.defaultValue() instanceof DefaultValue.Expression expression) {
            throw refused(table.name(), "unsupported default expr:" + expression.sql());
        }
        Optional<Column> existing = table.column(column.name());
        if (existing.isEmpty()) {
            return;
        }
        if (model == KeyModel.AGGREGATE) {
            throw refused(table.name(), ColumnRules.taken(column.name(), existing.get(), model));
        }
        throw refused(table.name(), "Can not add column which already exists in base table: " + column.name());
    }

    private int insertionIndex(@Nullable ColumnPosition position, boolean key, Column column) {
        if (position == null && key) {
            return keys.size();
        }
        int ordinary = GeneratedColumns.ordinaryColumns(table);
        if (position == null) {
            return column.isGenerated() ? table.columns().size() : ordinary;
        }
        int index = position.after() == null ? 0 : indexOf(position.after(), "does not found") + 1;
        if (index > ordinary && !column.isGenerated()) {
            throw refused(table.name(), "Can not add column after Generated Column");
        }
        return index;
    }

    private int indexOf(String column, String complaint) {
        for (int index = 0; index < table.columns().size(); index++) {
            if (table.columns().get(index).isNamed(column)) {
                return index;
            }
        }
        throw refused(table.name(), "Column[" + column + "] " + complaint);
    }

    Table drop(DropColumn operation) {
        Column column = table.column(operation.column())
                .orElseThrow(() -> refused(table.name(), "Column does not exists: " + operation.column()));
        droppable(column);
        List<Column> columns = table.columns().stream()
                .filter(other -> !other.isNamed(column.name()))
                .toList();
        List<String> remaining =
                keys.stream().filter(key -> !column.isNamed(key)).toList();
        if (!keys.isEmpty() && remaining.isEmpty()) {
            throw refused(
                    table.name(), "No key column left. index[" + table.name().name() + "]");
        }
        if (table.sortKey().stream().anyMatch(column::isNamed)) {
            throw refused(table.name(), "Sort Key Column[" + column.name() + "] not exists in new schema");
        }
        distributionKept(column, "cannot be dropped");
        partitionKept(column, "Partition column[" + column.name() + "] cannot be dropped");
        GeneratedColumns.droppable(table, column);
        Table shorter = BloomFilterColumns.without(ordered(columns, remaining), column.name());
        // Indexes go with their column (facts 6.2).
        return shorter.withIndexes(table.indexes().stream()
                .filter(index -> index.columns().stream().noneMatch(column::isNamed))
                .toList());
    }

    private void droppable(Column column) {
        boolean key = table.isKeyColumn(column.name());
        if (model == KeyModel.PRIMARY && key) {
            throw refused(table.name(), "Can not drop key column in primary data model table");
        }
        if (model == KeyModel.PRIMARY && table.sortKey().stream().anyMatch(column::isNamed)) {
            throw refused(table.name(), "Can not drop sort column in primary data model table");
        }
        if (model == KeyModel.UNIQUE && key) {
            throw refused(table.name(), "Can not drop key column in Unique data model table");
        }
        boolean replacing = table.columns().stream()
                .anyMatch(other -> other.aggregation() == AggregateFunction.REPLACE
                        || other.aggregation() == AggregateFunction.REPLACE_IF_NOT_NULL);
        if (model == KeyModel.AGGREGATE && key && replacing) {
            throw refused(
                    table.name(),
                    "Can not drop key column when table has value column with REPLACE aggregation method");
        }
    }

    private void distributionKept(Column column, String complaint) {
        if (table.distribution() instanceof Distribution.Hash hash
                && hash.columns().stream().anyMatch(column::isNamed)) {
            throw refused(
                    table.name(),
                    "Distribution column[" + column.name() + "] " + complaint + ". index["
                            + table.name().name() + "]");
        }
    }

    Table modify(ModifyColumn operation) {
        Column column = operation.column();
        if (isCommentAlone(operation)) {
            return table.replacing(column.name(), column);
        }
        ColumnRules.definition(table, model, column, operation.key());
        Column old = table.column(column.name())
                .orElseThrow(() -> refused(table.name(), "Column[" + column.name() + "] does not exists"));
        modifiable(old);
        boolean key = operation.key() || model == KeyModel.AGGREGATE && column.aggregation() == null;
        // The stored spelling of the name stays (facts 1.2); PRIMARY tables ignore an aggregation (recorded alter-pk).
        Column modified = (model == KeyModel.PRIMARY ? column.withAggregation(null) : column).withName(old.name());
        List<String> changedKeys = key ? with(keys, old.name()) : without(keys, old.name());
        List<Column> columns = moved(modified, operation.position());
        boolean wasKey = table.isKeyColumn(old.name());
        Table changed = ordered(columns, wasKey == key ? keys : changedKeys);
        if (changed.equals(table)) {
            return table;
        }
        if (!modified.equals(old)) {
            GeneratedColumns.modifiable(table, old, modified);
        }
        if (!old.isGenerated()) {
            ColumnRules.change(table, old, modified, wasKey != key, profile);
        }
        if (!modified.equals(old)) {
            notModified(old);
        }
        return changed;
    }

    /** MODIFY COLUMN … COMMENT works for every column, key and distribution columns too (facts 6.2). */
    private boolean isCommentAlone(ModifyColumn operation) {
        Column column = operation.column();
        return profile.has(Feature.MODIFY_COLUMN_COMMENT)
                && operation.position() == null
                && table.column(column.name())
                        .filter(old -> old.withComment(column.comment()).equals(column))
                        .isPresent();
    }

    private void modifiable(Column old) {
        if (model == KeyModel.PRIMARY && table.isKeyColumn(old.name())) {
            throw refused(table.name(), "Can not modify key column: " + old.name() + " for primary key table");
        }
        if (model == KeyModel.PRIMARY && table.sortKey().stream().anyMatch(old::isNamed)) {
            throw refused(table.name(), "Can not modify sort column in primary data model table");
        }
        if (old.autoIncrement()) {
            throw refused(table.name(), "Can't not modify a AUTO_INCREMENT column");
        }
    }

    private void partitionKept(Column column, String complaint) {
        Partitioning partitioning = table.partitioning();
        if (partitioning != null && partitioning.items().stream().anyMatch(item -> isOf(item, column))) {
            throw refused(table.name(), complaint + ". index[" + table.name().name() + "]");
        }
    }

    private static boolean isOf(PartitionItem item, Column column) {
        return item.accept(new PartitionItem.Visitor<Boolean>() {
            @Override
            public Boolean visitColumn(PartitionItem.OfColumn named) {
                return column.isNamed(named.name());
            }

            @Override
            public Boolean visitExpression(PartitionItem.OfExpression expression) {
                return ColumnMentions.in(expression.sql(), column.name());
            }
        });
    }

    private void notModified(Column old) {
        partitionKept(old, "Can not modify partition column[" + old.name() + "]");
        if (table.distribution() instanceof Distribution.Hash hash
                && hash.columns().stream().anyMatch(old::isNamed)) {
            throw refused(
                    table.name(),
                    "Can not modify distribution column[" + old.name() + "]. index["
                            + table.name().name() + "]");
        }
    }

    private List<Column> moved(Column modified, @Nullable ColumnPosition position) {
        List<Column> columns = new ArrayList<>(table.columns());
        if (position == null) {
            columns.replaceAll(column -> column.isNamed(modified.name()) ? modified : column);
            return columns;
        }
        if (position.after() != null && modified.isNamed(position.after())) {
            throw refused(table.name(), "Column[" + position.after() + "] modify position is invalid");
        }
        int from = indexOf(modified.name(), "does not exists");
        int target = position.after() == null ? 0 : indexOf(position.after(), "does not exists") + 1;
        columns.remove(from);
        columns.add(target > from ? target - 1 : target, modified);
        return columns;
    }

    Table rename(RenameColumn operation) {
        Column old = table.column(operation.column())
                .orElseThrow(() -> refused(
                        table.name(),
                        new ServerError(
                                5509,
                                "42S22",
                                "Unknown column '" + operation.column() + "' in '"
                                        + table.name().name() + "'")));
        if (table.column(operation.newName()).isPresent()) {
            throw refused(
                    table.name(),
                    new ServerError(1060, "42S21", "Duplicate column name '" + operation.newName() + "'"));
        }
        return ColumnRename.of(table, old, operation.newName());
    }

    private Table ordered(List<Column> columns, List<String> changedKeys) {
        return ColumnOrder.of(table, columns, changedKeys);
    }

    private static List<String> with(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !other.equalsIgnoreCase(name)).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.operation.TableOperation;
import io.rockform.operation.TableOperation.CompactTable;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.TableOperation.OptimizeTable;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableOperation.ReorderColumns;
import io.rockform.operation.TableOperation.SetAutoIncrement;
import io.rockform.operation.TableOperation.SetDefaultBuckets;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.operation.TableOperation.SetTableComment;
import io.rockform.operation.TableOperation.SetTableProperties;
import io.rockform.operation.TableOperation.SwapTables;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.List;

/** What operations make of tables as a whole. */
final class TableApplier implements TableOperation.Visitor<Schema> {
    private final AlteredSchema target;

    TableApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitCreateTable(CreateTable operation) {
        return target.create(operation.table());
    }

    @Override
    public Schema visitDropTable(DropTable operation) {
        SchemaObject object = target.dropped(operation.name());
        if (!(object instanceof Table)) {
            throw Refusals.wrongKind(operation.name(), target.databaseOf(operation.name()), "TABLE");
        }
        return target.schema().without(operation.name());
    }

    @Override
    public Schema visitRenameTable(RenameTable operation) {
        Table table = target.table(operation.name());
        if (operation.newName().equals(table.name().name())) {
            throw refused(table.name(), "Same table name " + operation.newName());
        }
        ObjectName newName = table.name().sibling(operation.newName());
        if (target.schema().find(newName).isPresent()) {
            throw refused(table.name(), "Table name[" + operation.newName() + "] is already used");
        }
        return target.schema().replacing(table.name(), table.named(newName));
    }

    @Override
    public Schema visitSetTableComment(SetTableComment operation) {
        return target.changed(operation.table(), table -> table.withComment(operation.comment()));
    }

    @Override
    public Schema visitSetTableProperties(SetTableProperties operation) {
        return target.changed(
                operation.table(),
                table -> PropertyChange.set(table, operation.properties(), target.profile(), target.database()));
    }

    @Override
    public Schema visitSetDistribution(SetDistribution operation) {
        return target.changed(
                operation.table(), table -> DistributionChange.set(table, operation.distribution(), target.profile()));
    }

    @Override
    public Schema visitSwapTables(SwapTables operation) {
        Table one = target.table(operation.table());
        Table other = target.table(operation.table().sibling(operation.other()));
        return target.schema().replacing(one.name(), other.named(one.name())).with(one.named(other.name()));
    }

    @Override
    public Schema visitSetSortKey(SetSortKey operation) {
        return target.changed(operation.table(), table -> new SortKeyChange(table).sortedBy(operation.columns()));
    }

    @Override
    public Schema visitReorderColumns(ReorderColumns operation) {
        return target.changed(operation.table(), table -> new SortKeyChange(table).reordered(operation.columns()));
    }

    @Override
    public Schema visitCopyRows(CopyRows operation) {
        for (ObjectName name : List.of(operation.table(), operation.into())) {
            Table table = target.table(name);
            for (String column : operation.columns()) {
                if (table.column(column).isEmpty()) {
                    throw analysis(name, "Column '" + column + "' cannot be resolved");
                }
            }
        }
        return target.schema();
    }

    @Override
    public Schema visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return target.changed(operation.table(), table -> table.withDistribution(operation.distribution()));
    }

    @Override
    public Schema visitSetAutoIncrement(SetAutoIncrement operation) {
        return target.changed(operation.table(), table -> table);
    }

    @Override
    public Schema visitOptimizeTable(OptimizeTable operation) {
        return target.changed(
                operation.table(), table -> new LayoutChange(table, operation, target.profile()).changed());
    }

    @Override
    public Schema visitCompactTable(CompactTable operation) {
        return target.changed(operation.table(), table -> new PartitionChange(table).rows(operation.partitions()));
    }
}

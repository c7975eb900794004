// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
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
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What undoes a change to a table as a whole. */
final class TableInverse implements TableOperation.Visitor<List<Operation>> {
    private final Before before;

    TableInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitCreateTable(CreateTable operation) {
        return List.of(new DropTable(operation.table().name()));
    }

    @Override
    public List<Operation> visitDropTable(DropTable operation) {
        // Temporary partitions are no part of CREATE TABLE.
        return List.of(new CreateTable(before.table(operation.name()).withTemporaryPartitions(List.of())));
    }

    @Override
    public List<Operation> visitRenameTable(RenameTable operation) {
        return List.of(new RenameTable(
                operation.name().sibling(operation.newName()), operation.name().name()));
    }

    @Override
    public List<Operation> visitSetTableComment(SetTableComment operation) {
        return List.of(new SetTableComment(
                operation.table(), before.table(operation.table()).comment()));
    }

    @Override
    public List<Operation> visitSetTableProperties(SetTableProperties operation) {
        Table table = before.table(operation.table());
        List<Operation> back = new ArrayList<>();
        for (String key : operation.properties().keySet()) {
            Optional<String> old = Optional.ofNullable(table.properties().get(TableProperty.canonicalKey(key)))
                    .or(() -> TableProperty.find(key).flatMap(TableProperty::standing));
            back.add(
                    0,
                    old.<Operation>map(value -> new SetTableProperties(table.name(), Map.of(key, value)))
                            .orElseGet(() -> Before.noWayBack(table.name(), key)));
        }
        return back;
    }

    @Override
    public List<Operation> visitSetDistribution(SetDistribution operation) {
        Distribution old = before.table(operation.table()).distribution();
        return List.of(
                old == null
                        ? new Irreversible("how " + operation.table() + " was distributed before is not known")
                        : new SetDistribution(operation.table(), old));
    }

    @Override
    public List<Operation> visitSwapTables(SwapTables operation) {
        return List.of(operation);
    }

    @Override
    public List<Operation> visitSetSortKey(SetSortKey operation) {
        Table table = before.table(operation.table());
        return List.of(
                table.sortKey().isEmpty()
                        ? new Irreversible(
                                "StarRocks has no statement that takes the sort key of " + table.name() + " away")
                        : new SetSortKey(table.name(), table.sortKey()));
    }

    @Override
    public List<Operation> visitReorderColumns(ReorderColumns operation) {
        Table table = before.table(operation.table());
        return List.of(new ReorderColumns(
                table.name(), table.columns().stream().map(Column::name).toList()));
    }

    @Override
    public List<Operation> visitCopyRows(CopyRows operation) {
        // They go with the table that they were copied into; how a whole rebuild is undone, Reversal knows.
        return List.of();
    }

    @Override
    public List<Operation> visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return before.table(operation.table()).distribution() instanceof Distribution.Hash old
                ? List.of(new SetDefaultBuckets(operation.table(), old))
                : List.of(new Irreversible("how " + operation.table() + " was distributed is not known"));
    }

    @Override
    public List<Operation> visitSetAutoIncrement(SetAutoIncrement operation) {
        return List.of(new Irreversible("what AUTO_INCREMENT of " + operation.table() + " stood at is not known"));
    }

    @Override
    public List<Operation> visitOptimizeTable(OptimizeTable operation) {
        Table table = before.table(operation.table());
        if (operation.partitioning() != null) {
            return List.of(new Irreversible("nothing divides the merged partitions of " + table.name() + " again"));
        }
        if (!operation.partitions().isEmpty()) {
            return List.of(new Irreversible("how many buckets the partitions "
                    + String.join(", ", operation.partitions()) + " of " + table.name() + " had is not known"));
        }
        if (table.sortKey().isEmpty() || table.distribution() == null) {
            return List.of(new Irreversible(
                    "the sort key or the distribution that " + table.name() + " had was the server's choice"));
        }
        return List.of(new OptimizeTable(table.name(), List.of(), null, null, table.sortKey(), table.distribution()));
    }

    /** What is merged holds the same rows. */
    @Override
    public List<Operation> visitCompactTable(CompactTable operation) {
        return List.of();
    }
}

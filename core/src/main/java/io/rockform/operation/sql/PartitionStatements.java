// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.PartitionClause;
import io.rockform.ddl.PartitionClause.PartitionSelection;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.AddTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.DropPartitionSeries;
import io.rockform.operation.PartitionOperation.DropPartitionsWhere;
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropTemporaryPartitions;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.operation.PartitionOperation.TruncatePartitions;
import io.rockform.plan.Statement;
import io.rockform.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations on partitions as statements. */
final class PartitionStatements implements PartitionOperation.Visitor<List<Statement>> {
    private final StatementText text;

    PartitionStatements(StatementText text) {
        this.text = text;
    }

    private List<Statement> alter(ObjectName table, PartitionClause clause) {
        return immediate(text.ddl().statement(new DdlStatement.AlterTable(table, List.of(clause))));
    }

    @Override
    public List<Statement> visitAddPartition(AddPartition operation) {
        return alter(
                operation.table(),
                new PartitionClause.AddPartition(operation.partition(), false, false, operation.distribution()));
    }

    @Override
    public List<Statement> visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return alter(
                operation.table(),
                new PartitionClause.AddPartition(operation.partition(), true, false, operation.distribution()));
    }

    @Override
    public List<Statement> visitDropPartition(DropPartition operation) {
        return drop(
                operation.table(),
                new PartitionSelection.Named(List.of(operation.partition())),
                false,
                operation.force());
    }

    @Override
    public List<Statement> visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return drop(operation.table(), new PartitionSelection.Named(List.of(operation.partition())), true, false);
    }

    @Override
    public List<Statement> visitDropPartitionSeries(DropPartitionSeries operation) {
        return drop(
                operation.table(),
                new PartitionSelection.InSeries(operation.series()),
                operation.temporary(),
                operation.force());
    }

    @Override
    public List<Statement> visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return drop(operation.table(), new PartitionSelection.Where(operation.condition()), false, operation.force());
    }

    @Override
    public List<Statement> visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return drop(operation.table(), new PartitionSelection.AllTemporary(), true, false);
    }

    private List<Statement> drop(ObjectName table, PartitionSelection partitions, boolean temporary, boolean force) {
        return alter(table, new PartitionClause.DropPartitions(partitions, temporary, false, force));
    }

    @Override
    public List<Statement> visitRenamePartition(RenamePartition operation) {
        return alter(
                operation.table(), new PartitionClause.RenamePartition(operation.partition(), operation.newName()));
    }

    /** (*) means all of them (facts 6.9). */
    @Override
    public List<Statement> visitSetPartitionProperties(SetPartitionProperties operation) {
        return alter(
                operation.table(),
                new PartitionClause.SetPartitionProperties(operation.partitions(), operation.properties()));
    }

    @Override
    public List<Statement> visitTruncatePartitions(TruncatePartitions operation) {
        return alter(operation.table(), new PartitionClause.TruncatePartitions(operation.partitions()));
    }

    @Override
    public List<Statement> visitReplacePartitions(ReplacePartitions operation) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (!operation.strictRange()) {
            properties.put("strict_range", "false");
        }
        if (operation.temporaryNames()) {
            properties.put("use_temp_partition_name", "true");
        }
        return alter(
                operation.table(),
                new PartitionClause.ReplacePartitions(operation.partitions(), operation.temporary(), properties));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.operation.PartitionOperation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.AddTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.operation.PartitionOperation.TruncatePartitions;
import io.rockform.plan.Statement;
import java.util.List;

/** Operations on partitions as statements. */
final class PartitionStatements implements PartitionOperation.Visitor<List<Statement>> {
    private final StatementText text;

    PartitionStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitAddPartition(AddPartition operation) {
        return immediate(
                text.alterTable(operation.table()) + "ADD " + text.ddl().partition(operation.partition()));
    }

    @Override
    public List<Statement> visitDropPartition(DropPartition operation) {
        return immediate(text.alterTable(operation.table()) + "DROP PARTITION "
                + text.ddl().identifier(operation.partition()));
    }

    @Override
    public List<Statement> visitRenamePartition(RenamePartition operation) {
        return immediate(text.alterTable(operation.table()) + "RENAME PARTITION "
                + text.ddl().identifier(operation.partition()) + " "
                + text.ddl().identifier(operation.newName()));
    }

    /** (*) means all of them (facts 6.9). */
    @Override
    public List<Statement> visitSetPartitionProperties(SetPartitionProperties operation) {
        String partitions = operation.partitions().isEmpty() ? "*" : text.names(operation.partitions());
        return immediate(text.alterTable(operation.table()) + "MODIFY PARTITION (" + partitions + ") SET ("
                + text.ddl().properties(operation.properties()) + ")");
    }

    @Override
    public List<Statement> visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return immediate(text.alterTable(operation.table()) + "ADD TEMPORARY "
                + text.ddl().partition(operation.partition()));
    }

    @Override
    public List<Statement> visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return immediate(text.alterTable(operation.table()) + "DROP TEMPORARY PARTITION "
                + text.ddl().identifier(operation.partition()));
    }

    @Override
    public List<Statement> visitTruncatePartitions(TruncatePartitions operation) {
        return immediate(
                text.alterTable(operation.table()) + "TRUNCATE PARTITION (" + text.names(operation.partitions()) + ")");
    }

    @Override
    public List<Statement> visitReplacePartitions(ReplacePartitions operation) {
        return immediate(text.alterTable(operation.table()) + "REPLACE PARTITION (" + text.names(operation.partitions())
                + ") WITH TEMPORARY PARTITION (" + text.names(operation.temporary()) + ")");
    }
}

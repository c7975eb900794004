// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.PartitionClause;
import io.rockform.ddl.PartitionClause.PartitionSelection;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.TableOperation;
import io.rockform.problem.RockformException;
import io.rockform.schema.Column;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the clauses of one ALTER TABLE do, as operations. */
final class ClauseOperations
        implements AlterTableClause.Visitor<List<Operation>>, PartitionClause.PartitionVisitor<List<Operation>> {
    static final String STRICT_RANGE = "strict_range";
    static final String TEMPORARY_NAMES = "use_temp_partition_name";

    private final ObjectName name;
    private final Schema schema;

    /** @param schema what the statement meets */
    ClauseOperations(ObjectName name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    private static RockformException notSupportedYet(String feature) {
        return DdlOperations.notSupportedYet(feature + " as an operation");
    }

    @Override
    public List<Operation> visitAddColumns(AlterTableClause.AddColumns clause) {
        return clause.columns().stream()
                .<Operation>map(
                        column -> new ColumnOperation.AddColumn(name, column.column(), column.key(), clause.position()))
                .toList();
    }

    @Override
    public List<Operation> visitDropColumn(AlterTableClause.DropColumn clause) {
        return List.of(new ColumnOperation.DropColumn(name, clause.column()));
    }

    @Override
    public List<Operation> visitModifyColumn(AlterTableClause.ModifyColumn clause) {
        return List.of(new ColumnOperation.ModifyColumn(
                name, clause.column().column(), clause.column().key(), clause.position()));
    }

    @Override
    public List<Operation> visitModifyColumnComment(AlterTableClause.ModifyColumnComment clause) {
        SchemaObject object = schema.find(name).orElseThrow(() -> DdlOperations.notFound(name));
        Column column = (object instanceof Table table ? table.column(clause.column()) : Optional.<Column>empty())
                .orElseThrow(() -> DdlOperations.refused(name, "Column does not exists: " + clause.column()));
        return List.of(new ColumnOperation.ModifyColumn(
                name, column.withComment(clause.comment()), ((Table) object).isKeyColumn(column.name()), null));
    }

    @Override
    public List<Operation> visitRenameColumn(AlterTableClause.RenameColumn clause) {
        return List.of(new ColumnOperation.RenameColumn(name, clause.column(), clause.newName()));
    }

    @Override
    public List<Operation> visitAddField(AlterTableClause.AddField clause) {
        return List.of(
                new ColumnOperation.AddField(name, clause.column(), clause.path(), clause.type(), clause.position()));
    }

    @Override
    public List<Operation> visitDropField(AlterTableClause.DropField clause) {
        return List.of(new ColumnOperation.DropField(name, clause.column(), clause.path()));
    }

    @Override
    public List<Operation> visitAddIndex(AlterTableClause.AddIndex clause) {
        return List.of(new IndexOperation.AddIndex(name, clause.index()));
    }

    @Override
    public List<Operation> visitDropIndex(AlterTableClause.DropIndex clause) {
        return List.of(new IndexOperation.DropIndex(name, clause.index()));
    }

    @Override
    public List<Operation> visitAddRollup(AlterTableClause.AddRollup clause) {
        return List.of(new RollupOperation.AddRollup(name, clause.rollup()));
    }

    @Override
    public List<Operation> visitDropRollup(AlterTableClause.DropRollup clause) {
        return List.of(new RollupOperation.DropRollup(name, clause.rollup()));
    }

    @Override
    public List<Operation> visitRenameRollup(AlterTableClause.RenameRollup clause) {
        return List.of(new RollupOperation.RenameRollup(name, clause.rollup(), clause.newName()));
    }

    @Override
    public List<Operation> visitRenameTable(AlterTableClause.RenameTable clause) {
        return List.of(new TableOperation.RenameTable(name, clause.newName()));
    }

    @Override
    public List<Operation> visitSwapWith(AlterTableClause.SwapWith clause) {
        return List.of(new TableOperation.SwapTables(name, clause.other()));
    }

    @Override
    public List<Operation> visitSetProperties(AlterTableClause.SetProperties clause) {
        return List.of(new TableOperation.SetTableProperties(name, clause.properties()));
    }

    @Override
    public List<Operation> visitSetComment(AlterTableClause.SetComment clause) {
        return List.of(new TableOperation.SetTableComment(name, clause.comment()));
    }

    /** As many columns as the table has are its new order, fewer its new sort key (facts 6.8). */
    @Override
    public List<Operation> visitOrderBy(AlterTableClause.OrderBy clause) {
        Table table = schema.table(name).orElseThrow(() -> DdlOperations.notFound(name));
        return List.of(
                clause.columns().size() == table.columns().size()
                        ? new TableOperation.ReorderColumns(name, clause.columns())
                        : new TableOperation.SetSortKey(name, clause.columns()));
    }

    @Override
    public List<Operation> visitSetDistribution(AlterTableClause.SetDistribution clause) {
        return List.of(new TableOperation.SetDistribution(name, clause.distribution()));
    }

    @Override
    public List<Operation> visitSetDefaultBuckets(AlterTableClause.SetDefaultBuckets clause) {
        return List.of(new TableOperation.SetDefaultBuckets(name, clause.distribution()));
    }

    @Override
    public List<Operation> visitOptimize(AlterTableClause.Optimize clause) {
        if (clause.key() != null) {
            throw DdlOperations.refused(name, "not support change keys type when optimize table");
        }
        return List.of(new TableOperation.OptimizeTable(
                name,
                clause.partitions(),
                clause.partitioning(),
                clause.between(),
                clause.sortKey(),
                clause.distribution()));
    }

    @Override
    public List<Operation> visitSetAutoIncrement(AlterTableClause.SetAutoIncrement clause) {
        return List.of(new TableOperation.SetAutoIncrement(name, clause.next()));
    }

    @Override
    public List<Operation> visitCompact(AlterTableClause.Compact clause) {
        return List.of(new TableOperation.CompactTable(name, clause.kind(), clause.partitions()));
    }

    @Override
    public List<Operation> visitPartition(PartitionClause clause) {
        return clause.acceptPartition(this);
    }

    @Override
    public List<Operation> visitAddPartition(PartitionClause.AddPartition clause) {
        if (clause.temporary()) {
            return List.of(new PartitionOperation.AddTemporaryPartition(
                    name, beyondAll(clause.partition()), clause.distribution()));
        }
        String added = clause.partition().name();
        return clause.ifNotExists() && added != null && hasPartition(added)
                ? List.of()
                : List.of(new PartitionOperation.AddPartition(
                        name, beyondAll(clause.partition()), clause.distribution()));
    }

    /** MAXVALUE without parentheses is one for each column. */
    private PartitionDefinition beyondAll(PartitionDefinition partition) {
        if (!(partition instanceof RangePartition.LessThan lessThan
                && lessThan.upper().isEmpty())) {
            return partition;
        }
        Table table = schema.table(name).orElseThrow(() -> DdlOperations.notFound(name));
        int columns =
                table.partitioning() == null ? 1 : table.partitioning().items().size();
        return new RangePartition.LessThan(
                lessThan.name(), Collections.nCopies(columns, PartitionValue.Keyword.MAXVALUE), lessThan.properties());
    }

    /** Names of partitions are case-insensitive (facts 1.2). */
    private boolean hasPartition(String partition) {
        Table table = schema.table(name).orElseThrow(() -> DdlOperations.notFound(name));
        Partitioning partitioning = table.partitioning();
        return partitioning != null
                && partitioning.partitions().stream()
                        .map(PartitionDefinition::name)
                        .anyMatch(partition::equalsIgnoreCase);
    }

    @Override
    public List<Operation> visitDropPartitions(PartitionClause.DropPartitions clause) {
        if (clause.partitions() instanceof PartitionSelection.AllTemporary) {
            return List.of(new PartitionOperation.DropTemporaryPartitions(name));
        }
        if (clause.partitions() instanceof PartitionSelection.Where where) {
            return List.of(new PartitionOperation.DropPartitionsWhere(name, where.condition(), clause.force()));
        }
        if (clause.ifExists() && !isListed()) {
            throw notSupportedYet("IF EXISTS of partitions that the server makes");
        }
        if (clause.partitions() instanceof PartitionSelection.Named named) {
            return dropped(named.partitions(), clause);
        }
        RangePartition.Series series = ((PartitionSelection.InSeries) clause.partitions()).series();
        if (!clause.ifExists()) {
            return List.of(
                    new PartitionOperation.DropPartitionSeries(name, series, clause.temporary(), clause.force()));
        }
        return dropped(namesOf(series), clause);
    }

    /** Whether the partitions are part of the definition; those that an expression or a column makes are not. */
    private boolean isListed() {
        Table table = schema.table(name).orElseThrow(() -> DdlOperations.notFound(name));
        return !(table.partitioning() instanceof Partitioning.Automatic);
    }

    private List<String> namesOf(RangePartition.Series series) {
        Table table = schema.table(name).orElseThrow(() -> DdlOperations.notFound(name));
        return SeriesPartitions.of(table, series).orElse(List.of()).stream()
                .map(RangePartition.Fixed::name)
                .toList();
    }

    private List<Operation> dropped(List<String> partitions, PartitionClause.DropPartitions clause) {
        if (clause.temporary()) {
            return partitions.stream()
                    .<Operation>map(partition -> new PartitionOperation.DropTemporaryPartition(name, partition))
                    .toList();
        }
        return partitions.stream()
                .filter(partition -> !clause.ifExists() || hasPartition(partition))
                .<Operation>map(partition -> new PartitionOperation.DropPartition(name, partition, clause.force()))
                .toList();
    }

    @Override
    public List<Operation> visitTruncatePartitions(PartitionClause.TruncatePartitions clause) {
        return List.of(new PartitionOperation.TruncatePartitions(name, clause.partitions()));
    }

    @Override
    public List<Operation> visitReplacePartitions(PartitionClause.ReplacePartitions clause) {
        for (String key : clause.properties().keySet()) {
            if (!key.equals(STRICT_RANGE) && !key.equals(TEMPORARY_NAMES)) {
                throw notSupportedYet("the property " + key + " of REPLACE PARTITION");
            }
        }
        return List.of(new PartitionOperation.ReplacePartitions(
                name,
                clause.partitions(),
                clause.temporary(),
                Boolean.parseBoolean(clause.properties().getOrDefault(STRICT_RANGE, "true")),
                Boolean.parseBoolean(clause.properties().getOrDefault(TEMPORARY_NAMES, "false"))));
    }

    @Override
    public List<Operation> visitSetPartitionProperties(PartitionClause.SetPartitionProperties clause) {
        return List.of(new PartitionOperation.SetPartitionProperties(name, clause.partitions(), clause.properties()));
    }

    @Override
    public List<Operation> visitRenamePartition(PartitionClause.RenamePartition clause) {
        return List.of(new PartitionOperation.RenamePartition(name, clause.partition(), clause.newName()));
    }
}

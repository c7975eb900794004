// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.PartitionClause.PartitionSelection;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.MergedSpan;
import io.rockform.profile.Feature;
import io.rockform.schema.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the clauses of ALTER TABLE (facts 6.2). */
final class AlterTableClauseWriter
        implements AlterTableClause.Visitor<String>, PartitionClause.PartitionVisitor<String> {
    private final DdlWriter ddl;
    private final VersionGate gate;

    AlterTableClauseWriter(DdlWriter ddl, VersionGate gate) {
        this.ddl = ddl;
        this.gate = gate;
    }

    @Override
    public String visitAddColumns(AlterTableClause.AddColumns clause) {
        String columns = clause.columns().stream().map(this::column).collect(Collectors.joining(", "));
        return clause.columns().size() == 1
                ? "ADD COLUMN " + columns + position(clause.position())
                : "ADD COLUMN (" + columns + ")";
    }

    private String column(AlterTableClause.ColumnDefinition definition) {
        return ddl.column(definition.column(), definition.key());
    }

    private String position(@Nullable ColumnPosition position) {
        if (position == null) {
            return "";
        }
        return position.after() == null ? " FIRST" : " AFTER " + ddl.identifier(position.after());
    }

    @Override
    public String visitDropColumn(AlterTableClause.DropColumn clause) {
        return "DROP COLUMN " + ddl.identifier(clause.column());
    }

    @Override
    public String visitModifyColumn(AlterTableClause.ModifyColumn clause) {
        return "MODIFY COLUMN " + column(clause.column()) + position(clause.position());
    }

    @Override
    public String visitModifyColumnComment(AlterTableClause.ModifyColumnComment clause) {
        gate.require(Feature.MODIFY_COLUMN_COMMENT);
        return "MODIFY COLUMN " + ddl.identifier(clause.column()) + " COMMENT " + DdlWriter.literal(clause.comment());
    }

    @Override
    public String visitRenameColumn(AlterTableClause.RenameColumn clause) {
        return "RENAME COLUMN " + ddl.identifier(clause.column()) + " TO " + ddl.identifier(clause.newName());
    }

    @Override
    public String visitAddField(AlterTableClause.AddField clause) {
        return "MODIFY COLUMN " + ddl.identifier(clause.column()) + " ADD FIELD " + path(clause.path()) + " "
                + ddl.type(clause.type()) + position(clause.position());
    }

    @Override
    public String visitDropField(AlterTableClause.DropField clause) {
        return "MODIFY COLUMN " + ddl.identifier(clause.column()) + " DROP FIELD " + path(clause.path());
    }

    private String path(List<String> path) {
        return path.stream()
                .map(name -> name.equals(AlterTableClause.ARRAY_ITEM) ? name : ddl.identifier(name))
                .collect(Collectors.joining("."));
    }

    @Override
    public String visitAddIndex(AlterTableClause.AddIndex clause) {
        return "ADD " + ddl.index(clause.index());
    }

    @Override
    public String visitDropIndex(AlterTableClause.DropIndex clause) {
        return "DROP INDEX " + ddl.identifier(clause.index());
    }

    @Override
    public String visitAddRollup(AlterTableClause.AddRollup clause) {
        return "ADD ROLLUP " + ddl.rollup(clause.rollup());
    }

    @Override
    public String visitDropRollup(AlterTableClause.DropRollup clause) {
        return "DROP ROLLUP " + ddl.identifier(clause.rollup());
    }

    @Override
    public String visitRenameRollup(AlterTableClause.RenameRollup clause) {
        return "RENAME ROLLUP " + ddl.identifier(clause.rollup()) + " " + ddl.identifier(clause.newName());
    }

    @Override
    public String visitRenameTable(AlterTableClause.RenameTable clause) {
        return "RENAME " + ddl.identifier(clause.newName());
    }

    @Override
    public String visitSwapWith(AlterTableClause.SwapWith clause) {
        return "SWAP WITH " + ddl.identifier(clause.other());
    }

    @Override
    public String visitSetProperties(AlterTableClause.SetProperties clause) {
        return "SET (" + ddl.properties(clause.properties()) + ")";
    }

    @Override
    public String visitSetComment(AlterTableClause.SetComment clause) {
        return "COMMENT = " + DdlWriter.literal(clause.comment());
    }

    @Override
    public String visitOrderBy(AlterTableClause.OrderBy clause) {
        return "ORDER BY (" + ddl.names(clause.columns()) + ")";
    }

    @Override
    public String visitSetDistribution(AlterTableClause.SetDistribution clause) {
        return "DISTRIBUTED BY " + ddl.distribution(clause.distribution());
    }

    @Override
    public String visitSetDefaultBuckets(AlterTableClause.SetDefaultBuckets clause) {
        gate.require(Feature.DEFAULT_BUCKETS);
        Distribution.Hash hash = clause.distribution();
        return "DISTRIBUTED BY HASH(" + ddl.names(hash.columns()) + ") DEFAULT BUCKETS "
                + (hash.buckets() == null ? 0 : hash.buckets());
    }

    @Override
    public String visitOptimize(AlterTableClause.Optimize clause) {
        List<String> parts = new ArrayList<>();
        if (!clause.partitions().isEmpty()) {
            parts.add("PARTITIONS " + partitions(clause.partitions()));
        }
        if (clause.key() != null) {
            parts.add(ddl.key(clause.key()));
        }
        if (clause.partitioning() != null) {
            gate.require(Feature.MERGED_PARTITIONS);
            parts.add("PARTITION BY " + ddl.partitioning(clause.partitioning()) + between(clause.between()));
        }
        if (!clause.sortKey().isEmpty()) {
            parts.add("ORDER BY (" + ddl.names(clause.sortKey()) + ")");
        }
        if (clause.distribution() != null) {
            parts.add("DISTRIBUTED BY " + ddl.distribution(clause.distribution()));
        }
        return String.join(" ", parts);
    }

    private static String between(@Nullable MergedSpan between) {
        return between == null
                ? ""
                : " BETWEEN " + DdlWriter.literal(between.from()) + " AND " + DdlWriter.literal(between.to());
    }

    @Override
    public String visitSetAutoIncrement(AlterTableClause.SetAutoIncrement clause) {
        gate.require(Feature.SET_AUTO_INCREMENT);
        return "AUTO_INCREMENT = " + clause.next();
    }

    @Override
    public String visitCompact(AlterTableClause.Compact clause) {
        String kind =
                switch (clause.kind()) {
                    case ALL -> "COMPACT";
                    case BASE -> "BASE COMPACT";
                    case CUMULATIVE -> "CUMULATIVE COMPACT";
                };
        return clause.partitions().isEmpty() ? kind : kind + " " + partitions(clause.partitions());
    }

    @Override
    public String visitPartition(PartitionClause clause) {
        return clause.acceptPartition(this);
    }

    private String partitions(List<String> names) {
        return "(" + ddl.names(names) + ")";
    }

    @Override
    public String visitAddPartition(PartitionClause.AddPartition clause) {
        String added = ddl.partitions().addition(clause.partition(), clause.ifNotExists());
        return "ADD " + temporary(clause.temporary()) + added
                + (clause.distribution() == null ? "" : " DISTRIBUTED BY " + ddl.distribution(clause.distribution()));
    }

    private static String temporary(boolean temporary) {
        return temporary ? "TEMPORARY " : "";
    }

    @Override
    public String visitDropPartitions(PartitionClause.DropPartitions clause) {
        if (clause.partitions() instanceof PartitionSelection.AllTemporary) {
            gate.require(Feature.DROP_PARTITIONS);
            return "DROP ALL TEMPORARY PARTITIONS";
        }
        String ifExists = clause.ifExists() ? "IF EXISTS " : "";
        String dropped = "DROP " + temporary(clause.temporary());
        String force = clause.force() ? " FORCE" : "";
        if (clause.partitions() instanceof PartitionSelection.Named named
                && named.partitions().size() == 1) {
            return dropped + "PARTITION " + ifExists
                    + ddl.identifier(named.partitions().get(0)) + force;
        }
        gate.require(Feature.DROP_PARTITIONS);
        return dropped + "PARTITIONS " + ifExists + selection(clause.partitions()) + force;
    }

    private String selection(PartitionSelection selection) {
        if (selection instanceof PartitionSelection.Named named) {
            return partitions(named.partitions());
        }
        return selection instanceof PartitionSelection.Where where
                ? "WHERE " + where.condition()
                : ddl.partitions().visitSeries(((PartitionSelection.InSeries) selection).series());
    }

    @Override
    public String visitTruncatePartitions(PartitionClause.TruncatePartitions clause) {
        return "TRUNCATE PARTITION " + partitions(clause.partitions());
    }

    @Override
    public String visitReplacePartitions(PartitionClause.ReplacePartitions clause) {
        return "REPLACE PARTITION " + partitions(clause.partitions()) + " WITH TEMPORARY PARTITION "
                + partitions(clause.temporary())
                + (clause.properties().isEmpty() ? "" : " PROPERTIES (" + ddl.properties(clause.properties()) + ")");
    }

    @Override
    public String visitSetPartitionProperties(PartitionClause.SetPartitionProperties clause) {
        String partitions = clause.partitions().isEmpty() ? "(*)" : partitions(clause.partitions());
        return "MODIFY PARTITION " + partitions + " SET (" + ddl.properties(clause.properties()) + ")";
    }

    @Override
    public String visitRenamePartition(PartitionClause.RenamePartition clause) {
        return "RENAME PARTITION " + ddl.identifier(clause.partition()) + " " + ddl.identifier(clause.newName());
    }
}

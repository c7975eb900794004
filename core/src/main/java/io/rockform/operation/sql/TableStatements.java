// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.server.DynamicPartitions;
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
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Operations on tables as a whole as statements. */
final class TableStatements implements TableOperation.Visitor<List<Statement>> {
    private final StatementText text;

    TableStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitCreateTable(CreateTable operation) {
        return immediate(text.ddl().createTable(operation.table()));
    }

    @Override
    public List<Statement> visitDropTable(DropTable operation) {
        return immediate("DROP TABLE " + text.ddl().name(operation.name()) + (operation.force() ? " FORCE" : ""));
    }

    @Override
    public List<Statement> visitRenameTable(RenameTable operation) {
        return immediate(
                text.alterTable(operation.name()) + "RENAME " + text.ddl().identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitSetTableComment(SetTableComment operation) {
        return immediate(text.alterTable(operation.table()) + "COMMENT = " + DdlWriter.literal(operation.comment()));
    }

    /** One property a statement: StarRocks sets several only of the dynamic_partition and binlog families (facts 5). */
    @Override
    public List<Statement> visitSetTableProperties(SetTableProperties operation) {
        if (DynamicPartitions.areAll(operation.properties())) {
            return immediate(
                    text.alterTable(operation.table()) + "SET (" + text.ddl().properties(operation.properties()) + ")");
        }
        List<Statement> statements = new ArrayList<>();
        operation.properties().forEach((key, value) -> {
            boolean job = TableProperty.find(key)
                    .filter(property -> property.change() == TableProperty.Change.BY_JOB)
                    .isPresent();
            String sql =
                    text.alterTable(operation.table()) + "SET (" + text.ddl().properties(Map.of(key, value)) + ")";
            statements.add(new Statement(sql, job ? new Job(JobKind.COLUMN, operation.table()) : null));
        });
        return List.copyOf(statements);
    }

    @Override
    public List<Statement> visitSetDistribution(SetDistribution operation) {
        String sql = text.alterTable(operation.table()) + "DISTRIBUTED BY "
                + text.ddl().distribution(operation.distribution());
        return List.of(new Statement(sql, new Job(JobKind.OPTIMIZE, operation.table())));
    }

    @Override
    public List<Statement> visitSwapTables(SwapTables operation) {
        return immediate(
                text.alterTable(operation.table()) + "SWAP WITH " + text.ddl().identifier(operation.other()));
    }

    @Override
    public List<Statement> visitSetSortKey(SetSortKey operation) {
        return text.columnJob(operation.table(), "ORDER BY (" + text.names(operation.columns()) + ")");
    }

    @Override
    public List<Statement> visitReorderColumns(ReorderColumns operation) {
        return text.columnJob(operation.table(), "ORDER BY (" + text.names(operation.columns()) + ")");
    }

    @Override
    public List<Statement> visitCopyRows(CopyRows operation) {
        String columns = text.names(operation.columns());
        return immediate("INSERT INTO " + text.ddl().name(operation.into()) + " (" + columns + ") SELECT " + columns
                + " FROM " + text.ddl().name(operation.table()));
    }

    @Override
    public List<Statement> visitSetDefaultBuckets(SetDefaultBuckets operation) {
        Distribution.Hash hash = operation.distribution();
        return immediate(text.alterTable(operation.table()) + "DISTRIBUTED BY HASH(" + text.names(hash.columns())
                + ") DEFAULT BUCKETS " + Objects.requireNonNullElse(hash.buckets(), 0));
    }

    @Override
    public List<Statement> visitSetAutoIncrement(SetAutoIncrement operation) {
        return immediate(text.alterTable(operation.table()) + "AUTO_INCREMENT = " + operation.next());
    }

    @Override
    public List<Statement> visitOptimizeTable(OptimizeTable operation) {
        String sql = alter(
                operation.table(),
                new AlterTableClause.Optimize(
                        operation.partitions(),
                        null,
                        operation.partitioning(),
                        operation.merged(),
                        operation.sortKey(),
                        operation.distribution()));
        return List.of(new Statement(sql, new Job(JobKind.OPTIMIZE, operation.table())));
    }

    @Override
    public List<Statement> visitCompactTable(CompactTable operation) {
        return immediate(
                alter(operation.table(), new AlterTableClause.Compact(operation.compaction(), operation.partitions())));
    }

    private String alter(ObjectName table, AlterTableClause clause) {
        return text.ddl().statement(new DdlStatement.AlterTable(table, List.of(clause)));
    }
}

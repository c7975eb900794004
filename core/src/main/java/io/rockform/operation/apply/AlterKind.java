// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.AlterTableClause.AddColumns;
import io.rockform.ddl.AlterTableClause.DropColumn;
import io.rockform.ddl.AlterTableClause.ModifyColumn;
import io.rockform.ddl.AlterTableClause.ModifyColumnComment;
import io.rockform.ddl.AlterTableClause.OrderBy;
import io.rockform.ddl.AlterTableClause.RenameColumn;
import io.rockform.ddl.AlterTableClause.RenameTable;
import io.rockform.ddl.AlterTableClause.SetComment;
import io.rockform.ddl.AlterTableClause.SetDistribution;
import io.rockform.ddl.AlterTableClause.SetProperties;
import io.rockform.ddl.AlterTableClause.SwapWith;
import io.rockform.ddl.PartitionClause;
import io.rockform.operation.OperationRefused;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import java.util.List;

/** The kinds of ALTER TABLE clauses, of which only schema changes go together (facts 6.1; recorded combine-*). */
enum AlterKind {
    SCHEMA_CHANGE("SCHEMA_CHANGE"),
    RENAME("ALTER_OTHER"),
    MODIFY_TABLE_PROPERTY("ALTER_OTHER"),
    ALTER_COMMENT("ALTER_OTHER"),
    SWAP("SWAP"),
    OPTIMIZE("OPTIMIZE"),
    ADD_ROLLUP("ADD_ROLLUP"),
    DROP_ROLLUP("DROP_ROLLUP"),
    COMPACT("COMPACT"),
    ADD_PARTITION("ADD_PARTITION"),
    DROP_PARTITION("DROP_PARTITION"),
    TRUNCATE_PARTITION("TRUNCATE_PARTITION"),
    REPLACE_PARTITION("REPLACE_PARTITION"),
    MODIFY_PARTITION("MODIFY_PARTITION");

    private final String nameSince41;

    AlterKind(String nameSince41) {
        this.nameSince41 = nameSince41;
    }

    /** @throws OperationRefused if the clauses do not go together */
    static void check(ObjectName table, List<AlterTableClause> clauses, ServerProfile profile) {
        List<AlterKind> kinds =
                clauses.stream().map(clause -> clause.accept(new KindOf())).toList();
        for (int index = 1; index < kinds.size(); index++) {
            AlterKind earlier = kinds.get(index - 1);
            AlterKind later = kinds.get(index);
            if (earlier != later || !earlier.goesTogether()) {
                throw Refusals.analysis(
                        table,
                        "Alter operation " + later.name(profile) + " conflicts with operation "
                                + earlier.name(profile));
            }
        }
    }

    private boolean goesTogether() {
        return this == SCHEMA_CHANGE || this == ADD_ROLLUP || this == DROP_ROLLUP;
    }

    private String name(ServerProfile profile) {
        return profile.has(Feature.BROAD_ALTER_KINDS) ? nameSince41 : name();
    }

    private static final class KindOf implements AlterTableClause.Visitor<AlterKind> {
        @Override
        public AlterKind visitAddColumns(AddColumns clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitDropColumn(DropColumn clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitModifyColumn(ModifyColumn clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitModifyColumnComment(ModifyColumnComment clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitRenameColumn(RenameColumn clause) {
            return RENAME;
        }

        @Override
        public AlterKind visitRenameTable(RenameTable clause) {
            return RENAME;
        }

        @Override
        public AlterKind visitSwapWith(SwapWith clause) {
            return SWAP;
        }

        @Override
        public AlterKind visitSetProperties(SetProperties clause) {
            return MODIFY_TABLE_PROPERTY;
        }

        @Override
        public AlterKind visitSetComment(SetComment clause) {
            return ALTER_COMMENT;
        }

        @Override
        public AlterKind visitOrderBy(OrderBy clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitSetDistribution(SetDistribution clause) {
            return OPTIMIZE;
        }

        @Override
        public AlterKind visitAddField(AlterTableClause.AddField clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitDropField(AlterTableClause.DropField clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitAddIndex(AlterTableClause.AddIndex clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitDropIndex(AlterTableClause.DropIndex clause) {
            return SCHEMA_CHANGE;
        }

        @Override
        public AlterKind visitAddRollup(AlterTableClause.AddRollup clause) {
            return ADD_ROLLUP;
        }

        @Override
        public AlterKind visitDropRollup(AlterTableClause.DropRollup clause) {
            return DROP_ROLLUP;
        }

        @Override
        public AlterKind visitRenameRollup(AlterTableClause.RenameRollup clause) {
            return RENAME;
        }

        @Override
        public AlterKind visitSetDefaultBuckets(AlterTableClause.SetDefaultBuckets clause) {
            return OPTIMIZE;
        }

        @Override
        public AlterKind visitOptimize(AlterTableClause.Optimize clause) {
            return OPTIMIZE;
        }

        @Override
        public AlterKind visitSetAutoIncrement(AlterTableClause.SetAutoIncrement clause) {
            return MODIFY_TABLE_PROPERTY;
        }

        @Override
        public AlterKind visitCompact(AlterTableClause.Compact clause) {
            return COMPACT;
        }

        @Override
        public AlterKind visitPartition(PartitionClause clause) {
            return clause.acceptPartition(new KindOfPartitionClause());
        }
    }

    private static final class KindOfPartitionClause implements PartitionClause.PartitionVisitor<AlterKind> {
        @Override
        public AlterKind visitAddPartition(PartitionClause.AddPartition clause) {
            return ADD_PARTITION;
        }

        @Override
        public AlterKind visitDropPartitions(PartitionClause.DropPartitions clause) {
            return DROP_PARTITION;
        }

        @Override
        public AlterKind visitTruncatePartitions(PartitionClause.TruncatePartitions clause) {
            return TRUNCATE_PARTITION;
        }

        @Override
        public AlterKind visitReplacePartitions(PartitionClause.ReplacePartitions clause) {
            return REPLACE_PARTITION;
        }

        @Override
        public AlterKind visitSetPartitionProperties(PartitionClause.SetPartitionProperties clause) {
            return MODIFY_PARTITION;
        }

        @Override
        public AlterKind visitRenamePartition(PartitionClause.RenamePartition clause) {
            return RENAME;
        }
    }
}

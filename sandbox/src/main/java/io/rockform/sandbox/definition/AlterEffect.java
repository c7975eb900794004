// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.PartitionClause;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.Operation;
import io.rockform.plan.JobKind;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Table;
import java.util.List;

/** How an ALTER TABLE takes effect in a shared-nothing cluster (facts 6.2). */
enum AlterEffect {
    AT_ONCE,
    /** At once, and SHOW ALTER TABLE COLUMN lists it as finished. */
    AT_ONCE_WITH_ROW,
    COLUMN_JOB,
    ROLLUP_JOB,
    OPTIMIZE_JOB;

    boolean isJob() {
        return this == COLUMN_JOB || this == ROLLUP_JOB || this == OPTIMIZE_JOB;
    }

    /** @throws IllegalStateException if it is no job */
    JobKind jobKind() {
        return switch (this) {
            case COLUMN_JOB -> JobKind.COLUMN;
            case ROLLUP_JOB -> JobKind.ROLLUP;
            case OPTIMIZE_JOB -> JobKind.OPTIMIZE;
            case AT_ONCE, AT_ONCE_WITH_ROW -> throw new IllegalStateException("no job");
        };
    }

    /**
     * The effect of an ALTER.
     *
     * @param clauses what was written, all of one kind
     * @param operations what it does
     */
    static AlterEffect of(List<AlterTableClause> clauses, List<Operation> operations, Table before, Table after) {
        AlterTableClause first = clauses.get(0);
        if (first instanceof AlterTableClause.SetDistribution) {
            return OPTIMIZE_JOB;
        }
        if (first instanceof AlterTableClause.AddRollup) {
            return ROLLUP_JOB;
        }
        if (first instanceof AlterTableClause.SetProperties properties) {
            return properties.properties().keySet().stream().anyMatch(AlterEffect::changesByJob) ? COLUMN_JOB : AT_ONCE;
        }
        boolean atOnce = first instanceof AlterTableClause.RenameTable
                || first instanceof AlterTableClause.RenameColumn
                || first instanceof AlterTableClause.SetComment
                || first instanceof PartitionClause
                || first instanceof AlterTableClause.RenameRollup
                || first instanceof AlterTableClause.DropRollup
                || first instanceof AlterTableClause.SetAutoIncrement
                || first instanceof AlterTableClause.SetDefaultBuckets
                || first instanceof AlterTableClause.ModifyColumnComment;
        if (atOnce) {
            return AT_ONCE;
        }
        boolean fast = "true".equals(before.properties().get("fast_schema_evolution"))
                && operations.stream().allMatch(operation -> isFast(operation, before, after));
        return fast ? AT_ONCE_WITH_ROW : COLUMN_JOB;
    }

    private static boolean changesByJob(String property) {
        return TableProperty.find(property)
                .filter(known -> known.change() == TableProperty.Change.BY_JOB)
                .isPresent();
    }

    /** Value columns come and go by metadata alone; keys, AUTO_INCREMENT and changed definitions need a job. */
    private static boolean isFast(Operation operation, Table before, Table after) {
        if (operation instanceof ColumnOperation.AddField || operation instanceof ColumnOperation.DropField) {
            return true;
        }
        if (operation instanceof ColumnOperation.AddColumn add) {
            return !add.column().autoIncrement()
                    && !after.isKeyColumn(add.column().name());
        }
        return operation instanceof ColumnOperation.DropColumn drop && !before.isKeyColumn(drop.column());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.AddColumn;
import io.rockform.operation.Operation.CreateMaterializedView;
import io.rockform.operation.Operation.CreateTable;
import io.rockform.operation.Operation.CreateView;
import io.rockform.operation.Operation.DropColumn;
import io.rockform.operation.Operation.DropMaterializedView;
import io.rockform.operation.Operation.DropTable;
import io.rockform.operation.Operation.DropView;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.ModifyColumn;
import io.rockform.operation.Operation.RenameColumn;
import io.rockform.operation.Operation.RenameMaterializedView;
import io.rockform.operation.Operation.RenameTable;
import io.rockform.operation.Operation.ReplaceView;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.SetDistribution;
import io.rockform.operation.Operation.SetMaterializedViewProperties;
import io.rockform.operation.Operation.SetRefresh;
import io.rockform.operation.Operation.SetTableComment;
import io.rockform.operation.Operation.SetTableProperties;

/**
 * Whether an operation may be sent a second time: its effect is the same, and nothing refuses it. A statement of such an
 * operation need not be looked for after an interruption.
 */
final class Repeatability implements Operation.Visitor<Boolean> {
    private static final Repeatability REPEATABILITY = new Repeatability();

    private Repeatability() {}

    static boolean of(Operation operation) {
        return operation.accept(REPEATABILITY);
    }

    @Override
    public Boolean visitCreateTable(CreateTable operation) {
        return false;
    }

    @Override
    public Boolean visitDropTable(DropTable operation) {
        return false;
    }

    @Override
    public Boolean visitRenameTable(RenameTable operation) {
        return false;
    }

    @Override
    public Boolean visitSetTableComment(SetTableComment operation) {
        return true;
    }

    @Override
    public Boolean visitSetTableProperties(SetTableProperties operation) {
        return true;
    }

    /** It would write all data of the table once more. */
    @Override
    public Boolean visitSetDistribution(SetDistribution operation) {
        return false;
    }

    @Override
    public Boolean visitAddColumn(AddColumn operation) {
        return false;
    }

    @Override
    public Boolean visitDropColumn(DropColumn operation) {
        return false;
    }

    @Override
    public Boolean visitModifyColumn(ModifyColumn operation) {
        return false;
    }

    @Override
    public Boolean visitRenameColumn(RenameColumn operation) {
        return false;
    }

    @Override
    public Boolean visitCreateView(CreateView operation) {
        return false;
    }

    @Override
    public Boolean visitReplaceView(ReplaceView operation) {
        return true;
    }

    @Override
    public Boolean visitDropView(DropView operation) {
        return false;
    }

    @Override
    public Boolean visitCreateMaterializedView(CreateMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitDropMaterializedView(DropMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitRenameMaterializedView(RenameMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitSetRefresh(SetRefresh operation) {
        return true;
    }

    @Override
    public Boolean visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return true;
    }

    /** An INSERT sent twice is there twice; only who wrote the statement can say more. */
    @Override
    public Boolean visitExecuteSql(ExecuteSql operation) {
        return operation.repeatable();
    }

    @Override
    public Boolean visitRequire(Require operation) {
        return true;
    }

    @Override
    public Boolean visitIrreversible(Irreversible operation) {
        return false;
    }
}

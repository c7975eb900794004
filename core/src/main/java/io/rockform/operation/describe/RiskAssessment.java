// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.describe;

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
import io.rockform.plan.Risk;
import io.rockform.profile.TableProperty;

/** What an operation may cost (facts 6.2 tells which ones write all rows anew). */
public final class RiskAssessment implements Operation.Visitor<Risk> {
    private static final RiskAssessment ASSESSMENT = new RiskAssessment();

    private RiskAssessment() {}

    public static Risk of(Operation operation) {
        return operation.accept(ASSESSMENT);
    }

    @Override
    public Risk visitCreateTable(CreateTable operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropTable(DropTable operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitRenameTable(RenameTable operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitSetTableComment(SetTableComment operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetTableProperties(SetTableProperties operation) {
        boolean rewrites = operation.properties().keySet().stream()
                .flatMap(key -> TableProperty.find(key).stream())
                .anyMatch(property -> property.change() == TableProperty.Change.BY_JOB);
        return rewrites ? Risk.REWRITES_DATA : Risk.NONE;
    }

    @Override
    public Risk visitSetDistribution(SetDistribution operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitAddColumn(AddColumn operation) {
        return operation.key() ? Risk.REWRITES_DATA : Risk.NONE;
    }

    @Override
    public Risk visitDropColumn(DropColumn operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitModifyColumn(ModifyColumn operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitRenameColumn(RenameColumn operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitCreateView(CreateView operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitReplaceView(ReplaceView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitDropView(DropView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitCreateMaterializedView(CreateMaterializedView operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropMaterializedView(DropMaterializedView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitRenameMaterializedView(RenameMaterializedView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitSetRefresh(SetRefresh operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return Risk.NONE;
    }

    /** Nothing is known of it, so the worst is assumed. */
    @Override
    public Risk visitExecuteSql(ExecuteSql operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitRequire(Require operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitIrreversible(Irreversible operation) {
        return Risk.LOSES_DATA;
    }
}

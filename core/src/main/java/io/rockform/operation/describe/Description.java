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
import java.util.Map;
import java.util.stream.Collectors;

/** An operation in a line for people. */
public final class Description implements Operation.Visitor<String> {
    private static final int SQL_SHOWN = 60;
    private static final Description DESCRIPTION = new Description();

    private Description() {}

    public static String of(Operation operation) {
        return operation.accept(DESCRIPTION);
    }

    @Override
    public String visitCreateTable(CreateTable operation) {
        return "create table " + operation.table().name();
    }

    @Override
    public String visitDropTable(DropTable operation) {
        return "drop table " + operation.name();
    }

    @Override
    public String visitRenameTable(RenameTable operation) {
        return "rename table " + operation.name() + " to " + operation.newName();
    }

    @Override
    public String visitSetTableComment(SetTableComment operation) {
        return "set the comment of table " + operation.table();
    }

    @Override
    public String visitSetTableProperties(SetTableProperties operation) {
        return "set " + properties(operation.properties()) + " of table " + operation.table();
    }

    @Override
    public String visitSetDistribution(SetDistribution operation) {
        return "change the distribution of table " + operation.table();
    }

    @Override
    public String visitAddColumn(AddColumn operation) {
        return "add column " + operation.column().name() + " to table " + operation.table();
    }

    @Override
    public String visitDropColumn(DropColumn operation) {
        return "drop column " + operation.column() + " of table " + operation.table();
    }

    @Override
    public String visitModifyColumn(ModifyColumn operation) {
        return "modify column " + operation.column().name() + " of table " + operation.table();
    }

    @Override
    public String visitRenameColumn(RenameColumn operation) {
        return "rename column " + operation.column() + " of table " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String visitCreateView(CreateView operation) {
        return "create view " + operation.view().name();
    }

    @Override
    public String visitReplaceView(ReplaceView operation) {
        return "replace view " + operation.view().name();
    }

    @Override
    public String visitDropView(DropView operation) {
        return "drop view " + operation.name();
    }

    @Override
    public String visitCreateMaterializedView(CreateMaterializedView operation) {
        return "create materialized view " + operation.view().name();
    }

    @Override
    public String visitDropMaterializedView(DropMaterializedView operation) {
        return "drop materialized view " + operation.name();
    }

    @Override
    public String visitRenameMaterializedView(RenameMaterializedView operation) {
        return "rename materialized view " + operation.name() + " to " + operation.newName();
    }

    @Override
    public String visitSetRefresh(SetRefresh operation) {
        return "change the refresh of materialized view " + operation.view();
    }

    @Override
    public String visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return "set " + properties(operation.properties()) + " of materialized view " + operation.view();
    }

    @Override
    public String visitExecuteSql(ExecuteSql operation) {
        String line = operation.sql().strip().replaceAll("\\s+", " ");
        return "execute " + (line.length() <= SQL_SHOWN ? line : line.substring(0, SQL_SHOWN) + "…");
    }

    @Override
    public String visitRequire(Require operation) {
        return "require: " + operation.reason();
    }

    @Override
    public String visitIrreversible(Irreversible operation) {
        return "cannot be undone: " + operation.reason();
    }

    private static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + " = " + property.getValue())
                .collect(Collectors.joining(", "));
    }
}

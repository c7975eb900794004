// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.schema.Column;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.SchemaObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation as the call of {@link io.rockform.revision.Operations} that records it. */
record OperationCode(StaticImports imports) implements Operation.Visitor<Call> {
    @Override
    public Call visitCreateTable(Operation.CreateTable operation) {
        return definition("createTable", operation.table());
    }

    @Override
    public Call visitDropTable(Operation.DropTable operation) {
        return Call.of("dropTable", name(operation.name()));
    }

    @Override
    public Call visitRenameTable(Operation.RenameTable operation) {
        return Call.of("renameTable", name(operation.name()), Plain.literal(operation.newName()));
    }

    @Override
    public Call visitSetTableComment(Operation.SetTableComment operation) {
        return Call.of("setTableComment", name(operation.table()), new LongText(operation.comment()));
    }

    @Override
    public Call visitSetTableProperties(Operation.SetTableProperties operation) {
        return Call.of("setTableProperties", name(operation.table()), properties(operation.properties()));
    }

    @Override
    public Call visitSetDistribution(Operation.SetDistribution operation) {
        return Call.of(
                "setDistribution",
                name(operation.table()),
                new ObjectCode(imports).distribution(operation.distribution()));
    }

    @Override
    public Call visitAddColumn(Operation.AddColumn operation) {
        return column("addColumn", operation.table(), operation.column(), operation.key(), operation.position());
    }

    @Override
    public Call visitDropColumn(Operation.DropColumn operation) {
        return Call.of("dropColumn", name(operation.table()), Plain.literal(operation.column()));
    }

    @Override
    public Call visitModifyColumn(Operation.ModifyColumn operation) {
        return column("modifyColumn", operation.table(), operation.column(), operation.key(), operation.position());
    }

    @Override
    public Call visitRenameColumn(Operation.RenameColumn operation) {
        return Call.of(
                "renameColumn",
                name(operation.table()),
                Plain.literal(operation.column()),
                Plain.literal(operation.newName()));
    }

    @Override
    public Call visitCreateView(Operation.CreateView operation) {
        return definition("createView", operation.view());
    }

    @Override
    public Call visitReplaceView(Operation.ReplaceView operation) {
        return definition("replaceView", operation.view());
    }

    @Override
    public Call visitDropView(Operation.DropView operation) {
        return Call.of("dropView", name(operation.name()));
    }

    @Override
    public Call visitCreateMaterializedView(Operation.CreateMaterializedView operation) {
        return definition("createMaterializedView", operation.view());
    }

    @Override
    public Call visitDropMaterializedView(Operation.DropMaterializedView operation) {
        return Call.of("dropMaterializedView", name(operation.name()));
    }

    @Override
    public Call visitRenameMaterializedView(Operation.RenameMaterializedView operation) {
        return Call.of("renameMaterializedView", name(operation.name()), Plain.literal(operation.newName()));
    }

    @Override
    public Call visitSetRefresh(Operation.SetRefresh operation) {
        Refresh refresh = operation.refresh();
        return Call.of("setRefresh", name(operation.view()), Plain.literal(ClauseText.refresh(refresh)));
    }

    @Override
    public Call visitSetMaterializedViewProperties(Operation.SetMaterializedViewProperties operation) {
        return Call.of("setMaterializedViewProperties", name(operation.view()), properties(operation.properties()));
    }

    @Override
    public Call visitExecuteSql(Operation.ExecuteSql operation) {
        Chain resending = new Chain();
        if (operation.doneWhen() != null) {
            resending.add(Call.of("doneWhen", new LongText(operation.doneWhen())));
        }
        if (operation.repeatable()) {
            resending.add("repeatable");
        }
        return resending.isEmpty()
                ? Call.of("execute", new LongText(operation.sql()))
                : Call.of("execute", new LongText(operation.sql()), resending.lambda("s"));
    }

    @Override
    public Call visitRequire(Operation.Require operation) {
        return Call.of("require", new LongText(operation.condition()), new LongText(operation.reason()));
    }

    @Override
    public Call visitIrreversible(Operation.Irreversible operation) {
        return Call.of("irreversible", new LongText(operation.reason()));
    }

    private Call definition(String call, SchemaObject object) {
        return Call.of(call, name(object.name()), object.accept(new ObjectCode(imports)));
    }

    private Call column(String call, ObjectName table, Column column, boolean key, @Nullable ColumnPosition position) {
        Chain attributes = new ColumnCode(imports).attributes(column, null);
        if (key) {
            attributes.add("key");
        }
        if (position != null) {
            attributes.add(position(position));
        }
        Argument name = Plain.literal(column.name());
        Argument type = new TypeCode(imports).of(column.type());
        return attributes.isEmpty()
                ? Call.of(call, name(table), name, type)
                : Call.of(call, name(table), name, type, attributes.lambda("c"));
    }

    private static Call position(ColumnPosition position) {
        String after = position.after();
        return after == null ? Call.of("first") : Call.of("after", Plain.literal(after));
    }

    private static Lambda properties(Map<String, String> properties) {
        Chain chain = new Chain();
        ObjectCode.addProperties(chain, "set", properties);
        return chain.lambda("p");
    }

    private static Argument name(ObjectName name) {
        return Plain.literal(name.toString());
    }
}

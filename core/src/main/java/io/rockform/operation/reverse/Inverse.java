// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.ColumnPosition;
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
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inverse of an operation that has been applied to {@code before}, as it would be if StarRocks allowed everything. */
final class Inverse implements Operation.Visitor<List<Operation>> {
    private final Schema before;

    Inverse(Schema before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitCreateTable(CreateTable operation) {
        return List.of(new DropTable(operation.table().name()));
    }

    @Override
    public List<Operation> visitDropTable(DropTable operation) {
        return List.of(new CreateTable(table(operation.name())));
    }

    @Override
    public List<Operation> visitRenameTable(RenameTable operation) {
        return List.of(new RenameTable(
                operation.name().sibling(operation.newName()), operation.name().name()));
    }

    @Override
    public List<Operation> visitSetTableComment(SetTableComment operation) {
        return List.of(
                new SetTableComment(operation.table(), table(operation.table()).comment()));
    }

    @Override
    public List<Operation> visitSetTableProperties(SetTableProperties operation) {
        Table table = table(operation.table());
        List<Operation> back = new ArrayList<>();
        for (String key : operation.properties().keySet()) {
            Optional<String> old = Optional.ofNullable(table.properties().get(TableProperty.canonicalKey(key)))
                    .or(() -> TableProperty.find(key).flatMap(TableProperty::standing));
            back.add(
                    0,
                    old.<Operation>map(value -> new SetTableProperties(table.name(), Map.of(key, value)))
                            .orElseGet(() -> noWayBack(table.name(), key)));
        }
        return back;
    }

    /** There is no UNSET (facts 5). */
    private static Operation noWayBack(ObjectName name, String key) {
        return new Irreversible("StarRocks has no statement that takes the property " + key + " of " + name + " back");
    }

    @Override
    public List<Operation> visitSetDistribution(SetDistribution operation) {
        Distribution old = table(operation.table()).distribution();
        return List.of(
                old == null
                        ? new Irreversible("how " + operation.table() + " was distributed before is not known")
                        : new SetDistribution(operation.table(), old));
    }

    @Override
    public List<Operation> visitAddColumn(AddColumn operation) {
        return List.of(new DropColumn(operation.table(), operation.column().name()));
    }

    @Override
    public List<Operation> visitDropColumn(DropColumn operation) {
        Table table = table(operation.table());
        Column column = column(table, operation.column());
        return List.of(
                new AddColumn(table.name(), column, table.isKeyColumn(column.name()), place(table, column, true)));
    }

    @Override
    public List<Operation> visitModifyColumn(ModifyColumn operation) {
        Table table = table(operation.table());
        Column column = column(table, operation.column().name());
        ColumnPosition position = operation.position() == null ? null : place(table, column, false);
        return List.of(new ModifyColumn(table.name(), column, table.isKeyColumn(column.name()), position));
    }

    /** Where the column stood; null for the last one, if that is where a column goes by itself. */
    private static @Nullable ColumnPosition place(Table table, Column column, boolean lastGoesByItself) {
        int index = table.columns().indexOf(column);
        if (index == 0) {
            return ColumnPosition.first();
        }
        boolean last = index == table.columns().size() - 1;
        return last && lastGoesByItself && !table.isKeyColumn(column.name())
                ? null
                : ColumnPosition.after(table.columns().get(index - 1).name());
    }

    @Override
    public List<Operation> visitRenameColumn(RenameColumn operation) {
        return List.of(new RenameColumn(operation.table(), operation.newName(), operation.column()));
    }

    @Override
    public List<Operation> visitCreateView(CreateView operation) {
        return List.of(new DropView(operation.view().name()));
    }

    @Override
    public List<Operation> visitReplaceView(ReplaceView operation) {
        return List.of(new ReplaceView(before.view(operation.view().name()).orElseThrow()));
    }

    @Override
    public List<Operation> visitDropView(DropView operation) {
        return List.of(new CreateView(before.view(operation.name()).orElseThrow()));
    }

    @Override
    public List<Operation> visitCreateMaterializedView(CreateMaterializedView operation) {
        return List.of(new DropMaterializedView(operation.view().name()));
    }

    @Override
    public List<Operation> visitDropMaterializedView(DropMaterializedView operation) {
        return List.of(new CreateMaterializedView(materializedView(operation.name())));
    }

    @Override
    public List<Operation> visitRenameMaterializedView(RenameMaterializedView operation) {
        return List.of(new RenameMaterializedView(
                operation.name().sibling(operation.newName()), operation.name().name()));
    }

    @Override
    public List<Operation> visitSetRefresh(SetRefresh operation) {
        return List.of(new SetRefresh(
                operation.view(), materializedView(operation.view()).refresh()));
    }

    @Override
    public List<Operation> visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        MaterializedView view = materializedView(operation.view());
        List<Operation> back = new ArrayList<>();
        for (String key : operation.properties().keySet()) {
            Optional<String> old =
                    Optional.ofNullable(view.properties().get(key)).or(() -> MaterializedViewProperty.standing(key));
            back.add(
                    0,
                    old.<Operation>map(value -> new SetMaterializedViewProperties(view.name(), Map.of(key, value)))
                            .orElseGet(() -> noWayBack(view.name(), key)));
        }
        return back;
    }

    @Override
    public List<Operation> visitExecuteSql(ExecuteSql operation) {
        return List.of(new Irreversible("what this SQL did is not known: " + operation.sql()));
    }

    /** What changes nothing needs no way back. */
    @Override
    public List<Operation> visitRequire(Require operation) {
        return List.of();
    }

    @Override
    public List<Operation> visitIrreversible(Irreversible operation) {
        return List.of(operation);
    }

    private Table table(ObjectName name) {
        return before.table(name).orElseThrow();
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    private MaterializedView materializedView(ObjectName name) {
        return before.materializedView(name).orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.schema.Distribution;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded random operations of every kind. */
final class RandomOperations {
    private final RandomSchemas schemas;
    private final List<Supplier<Operation>> kinds = List.of(
            () -> new TableOperation.CreateTable(schemas().table()),
            () -> new TableOperation.DropTable(schemas().name()),
            () -> new TableOperation.RenameTable(schemas().name(), schemas().identifier()),
            () -> new TableOperation.SetTableComment(schemas().name(), schemas().text()),
            () -> new TableOperation.SetTableProperties(
                    schemas().name(), schemas().properties()),
            () -> new TableOperation.SetDistribution(schemas().name(), distribution()),
            () -> new ColumnOperation.AddColumn(
                    schemas().name(),
                    schemas().column(schemas().identifier()),
                    schemas().below(2) == 0,
                    position()),
            () -> new ColumnOperation.DropColumn(schemas().name(), schemas().identifier()),
            () -> new ColumnOperation.ModifyColumn(
                    schemas().name(),
                    schemas().column(schemas().identifier()),
                    schemas().below(2) == 0,
                    position()),
            () -> new ColumnOperation.RenameColumn(
                    schemas().name(), schemas().identifier(), schemas().identifier()),
            () -> new ViewOperation.CreateView(schemas().view()),
            () -> new ViewOperation.ReplaceView(schemas().view()),
            () -> new ViewOperation.DropView(schemas().name()),
            () -> new MaterializedViewOperation.CreateMaterializedView(schemas().materializedView()),
            () -> new MaterializedViewOperation.DropMaterializedView(schemas().name()),
            () -> new MaterializedViewOperation.RenameMaterializedView(
                    schemas().name(), schemas().identifier()),
            () -> new MaterializedViewOperation.SetRefresh(
                    schemas().name(), schemas().refresh()),
            () -> new MaterializedViewOperation.SetMaterializedViewProperties(
                    schemas().name(), schemas().properties()),
            () -> new Operation.ExecuteSql(schemas().sql()),
            () -> new Operation.ExecuteSql(
                    schemas().sql(),
                    schemas().below(2) == 0 ? schemas().sql() : null,
                    schemas().below(2) == 0),
            () -> new Operation.Require(schemas().sql(), schemas().text()),
            () -> new Operation.Irreversible(schemas().text()));

    RandomOperations(RandomSchemas schemas) {
        this.schemas = schemas;
    }

    private RandomSchemas schemas() {
        return schemas;
    }

    /** One of each kind. */
    List<Operation> ofEveryKind() {
        return kinds.stream().map(Supplier::get).toList();
    }

    private Distribution distribution() {
        Distribution distribution = schemas.distribution(List.of("id", "a b"));
        return distribution == null ? Distribution.random() : distribution;
    }

    private @Nullable ColumnPosition position() {
        return switch (schemas.below(3)) {
            case 0 -> null;
            case 1 -> ColumnPosition.first();
            default -> ColumnPosition.after(schemas.identifier());
        };
    }
}

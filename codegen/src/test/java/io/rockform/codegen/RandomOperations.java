// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.schema.Distribution;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded random operations of every kind. */
final class RandomOperations {
    private final RandomSchemas schemas;
    private final List<Supplier<Operation>> kinds = List.of(
            () -> new Operation.CreateTable(schemas().table()),
            () -> new Operation.DropTable(schemas().name()),
            () -> new Operation.RenameTable(schemas().name(), schemas().identifier()),
            () -> new Operation.SetTableComment(schemas().name(), schemas().text()),
            () -> new Operation.SetTableProperties(schemas().name(), schemas().properties()),
            () -> new Operation.SetDistribution(schemas().name(), distribution()),
            () -> new Operation.AddColumn(
                    schemas().name(),
                    schemas().column(schemas().identifier()),
                    schemas().below(2) == 0,
                    position()),
            () -> new Operation.DropColumn(schemas().name(), schemas().identifier()),
            () -> new Operation.ModifyColumn(
                    schemas().name(),
                    schemas().column(schemas().identifier()),
                    schemas().below(2) == 0,
                    position()),
            () -> new Operation.RenameColumn(
                    schemas().name(), schemas().identifier(), schemas().identifier()),
            () -> new Operation.CreateView(schemas().view()),
            () -> new Operation.ReplaceView(schemas().view()),
            () -> new Operation.DropView(schemas().name()),
            () -> new Operation.CreateMaterializedView(schemas().materializedView()),
            () -> new Operation.DropMaterializedView(schemas().name()),
            () -> new Operation.RenameMaterializedView(
                    schemas().name(), schemas().identifier()),
            () -> new Operation.SetRefresh(schemas().name(), schemas().refresh()),
            () -> new Operation.SetMaterializedViewProperties(
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

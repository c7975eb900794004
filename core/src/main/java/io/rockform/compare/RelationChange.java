// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableOperation.ReorderColumns;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.operation.TableOperation.SwapTables;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.query.Relations;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a relation that switches materialized views off (facts 9.6).
 *
 * @param columns those that it is about; empty if it is about all that read the relation
 * @param keepsTypes whether ACTIVE is accepted afterwards
 */
record RelationChange(ObjectName relation, List<String> columns, boolean keepsTypes) {
    /** Since when reordering makes them inactive (facts 9.6). */
    private static final StarRocksVersion REORDER_SEEN_33 = new StarRocksVersion(3, 3, 16);

    private static final StarRocksVersion REORDER_UNSEEN_FROM = new StarRocksVersion(3, 5, 0);
    private static final StarRocksVersion REORDER_SEEN_35 = new StarRocksVersion(3, 5, 1);

    RelationChange {
        columns = List.copyOf(columns);
    }

    /** What the operation does to those who read what it changes. */
    static List<RelationChange> allOf(Operation operation, Schema before, Relations relations, ServerProfile profile) {
        if (operation instanceof ReplaceView replace) {
            View view = replace.view();
            boolean kept = before.find(view.name())
                    .filter(View.class::isInstance)
                    .map(View.class::cast)
                    .filter(old -> new ViewTypes(before, relations).areKept(old.query(), view.query()))
                    .isPresent();
            return List.of(new RelationChange(view.name(), List.of(), kept));
        }
        if (operation instanceof SwapTables swap) {
            ObjectName other = swap.table().sibling(swap.other());
            List<RelationChange> changes = new ArrayList<>(exchanged(swap.table(), other));
            changes.addAll(otherTypes(swap.table(), other, before));
            changes.addAll(otherTypes(other, swap.table(), before));
            return changes;
        }
        if (operation instanceof SwapMaterializedViews swap) {
            return exchanged(swap.view(), swap.view().sibling(swap.other()));
        }
        return of(operation, before, profile).stream().toList();
    }

    private static List<RelationChange> exchanged(ObjectName one, ObjectName other) {
        return List.of(new RelationChange(one, List.of(), true), new RelationChange(other, List.of(), true));
    }

    /** The columns that are others, or gone, in the table that takes the name. */
    private static List<RelationChange> otherTypes(ObjectName table, ObjectName instead, Schema before) {
        Optional<Table> old = before.table(table);
        Optional<Table> changed = before.table(instead);
        if (old.isEmpty() || changed.isEmpty()) {
            return List.of();
        }
        List<String> columns = old.get().columns().stream()
                .filter(column -> changed.get()
                        .column(column.name())
                        .filter(other -> other.type().equals(column.type()))
                        .isEmpty())
                .map(Column::name)
                .toList();
        return columns.isEmpty() ? List.of() : List.of(new RelationChange(table, columns, false));
    }

    private static Optional<RelationChange> of(Operation operation, Schema before, ServerProfile profile) {
        if (operation instanceof ModifyColumn modify) {
            return before.table(modify.table())
                    .flatMap(table -> table.column(modify.column().name()))
                    .flatMap(old -> modified(modify, old, profile));
        }
        if (operation instanceof DropColumn drop) {
            return Optional.of(new RelationChange(drop.table(), List.of(drop.column()), false));
        }
        if (operation instanceof RenameColumn rename) {
            return Optional.of(new RelationChange(rename.table(), List.of(rename.column()), false));
        }
        if (operation instanceof AddField add) {
            return Optional.of(new RelationChange(add.table(), List.of(add.column()), false));
        }
        if (operation instanceof DropField drop) {
            return Optional.of(new RelationChange(drop.table(), List.of(drop.column()), false));
        }
        return ofRelation(operation, profile);
    }

    private static Optional<RelationChange> ofRelation(Operation operation, ServerProfile profile) {
        if (operation instanceof RenameTable rename) {
            return whole(rename.name(), true);
        }
        if (operation instanceof RenameMaterializedView rename) {
            return whole(rename.name(), true);
        }
        if (operation instanceof SetDistribution optimize) {
            return whole(optimize.table(), optimizeIsSeen(profile));
        }
        if (operation instanceof SetSortKey sort) {
            return whole(sort.table(), reorderIsSeen(profile));
        }
        if (operation instanceof ReorderColumns reorder) {
            return whole(reorder.table(), reorderIsSeen(profile));
        }
        return operation instanceof DropMaterializedView drop ? whole(drop.name(), true) : Optional.empty();
    }

    private static Optional<RelationChange> whole(ObjectName relation, boolean seen) {
        return seen ? Optional.of(new RelationChange(relation, List.of(), true)) : Optional.empty();
    }

    /** 4.1 takes a longer VARCHAR; every other change of type is refused by ACTIVE (recorded mv-impact/widen *). */
    private static Optional<RelationChange> modified(ModifyColumn modify, Column old, ServerProfile profile) {
        Column column = modify.column();
        if (column.equals(old) && modify.position() == null) {
            return Optional.empty();
        }
        boolean longer = column.type() instanceof DataType.Varchar
                && old.type() instanceof DataType.Varchar
                && profile.version().isAtLeast(4, 1);
        boolean keepsTypes = longer || column.type().equals(old.type());
        return Optional.of(new RelationChange(modify.table(), List.of(column.name()), keepsTypes));
    }

    /** 3.3 optimizes while the table stays as it is (recorded mv-impact/buckets). */
    private static boolean optimizeIsSeen(ServerProfile profile) {
        return profile.version().isAtLeast(3, 4);
    }

    private static boolean reorderIsSeen(ServerProfile profile) {
        StarRocksVersion version = profile.version();
        return version.isAtLeast(REORDER_SEEN_33)
                && (version.compareTo(REORDER_UNSEEN_FROM) < 0 || version.isAtLeast(REORDER_SEEN_35));
    }
}

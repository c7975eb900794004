// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a table go into one ALTER: those whose combination recorded servers of all versions took and honoured
 * (recorded combine-*, facts 6.1). A clause never names what another clause of the statement has changed: whether StarRocks looks at
 * the table before or after that one depends on the clause.
 */
final class Combination {
    private static final Set<Class<? extends Operation>> CLAUSES = Set.of(
            AddColumn.class,
            DropColumn.class,
            ModifyColumn.class,
            AddField.class,
            DropField.class,
            AddIndex.class,
            DropIndex.class);

    private Combination() {}

    /** Whether the operation can be a clause beside others at all. */
    static boolean isClause(Operation operation) {
        return CLAUSES.contains(operation.getClass());
    }

    /** Whether the operation goes with all of those, which come before it in the statement. */
    static boolean joins(Operation operation, List<Operation> pending) {
        return pending.stream()
                .allMatch(other -> Objects.equals(other.target(), operation.target()) && goWell(other, operation));
    }

    /** The operations that have a clause: a column that is changed and then moved as it is has one for both. */
    static List<Operation> clauses(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operations.stream().noneMatch(other -> includes(other, operation)))
                .toList();
    }

    private static boolean includes(Operation move, Operation change) {
        return move instanceof ModifyColumn later
                && change instanceof ModifyColumn earlier
                && later.position() != null
                && earlier.position() == null
                && later.key() == earlier.key()
                && later.column().equals(earlier.column());
    }

    private static boolean goWell(Operation earlier, Operation later) {
        if (includes(later, earlier)) {
            return true;
        }
        if (isField(later)) {
            // FIELD clauses are refused behind what takes a full job, and may be several of one column.
            return isField(earlier) || isByMetadata(earlier) && independent(earlier, later);
        }
        // Behind an added column is fine: clauses are applied from left to right (facts 6.1, 6.5).
        boolean behind = named(precedingColumn(later), changed(earlier));
        return independent(earlier, later) && (!behind || earlier instanceof AddColumn);
    }

    private static boolean isField(Operation operation) {
        return operation instanceof AddField || operation instanceof DropField;
    }

    /** Whether it takes no job on a table with fast schema evolution (facts 6.2). */
    private static boolean isByMetadata(Operation operation) {
        return operation instanceof DropColumn
                || operation instanceof AddColumn add
                        && !add.key()
                        && !add.column().autoIncrement()
                        && add.column().generatedAs() == null;
    }

    private static boolean independent(Operation one, Operation other) {
        Set<String> columns = changed(one);
        return changed(other).stream().noneMatch(columns::contains)
                && (index(one) == null || !Objects.equals(index(one), index(other)));
    }

    /** The columns that the operation changes, or makes an index of. */
    private static Set<String> changed(Operation operation) {
        if (operation instanceof AddColumn add) {
            return Set.of(lower(add.column().name()));
        }
        if (operation instanceof ModifyColumn modify) {
            return Set.of(lower(modify.column().name()));
        }
        if (operation instanceof DropColumn drop) {
            return Set.of(lower(drop.column()));
        }
        if (operation instanceof AddField add) {
            return Set.of(lower(add.column()));
        }
        if (operation instanceof DropField drop) {
            return Set.of(lower(drop.column()));
        }
        return operation instanceof AddIndex add
                ? add.index().columns().stream().map(Combination::lower).collect(Collectors.toSet())
                : Set.of();
    }

    /** A changed index is dropped and added in two statements: in one the server takes it for no change (facts 4.5). */
    private static @Nullable String index(Operation operation) {
        if (operation instanceof AddIndex add) {
            return lower(add.index().name());
        }
        return operation instanceof DropIndex drop ? lower(drop.index()) : null;
    }

    /** The column that the changed one is put behind; null if there is none. */
    private static @Nullable String precedingColumn(Operation operation) {
        ColumnPosition position = null;
        if (operation instanceof AddColumn add) {
            position = add.position();
        } else if (operation instanceof ModifyColumn modify) {
            position = modify.position();
        }
        return position == null ? null : position.after();
    }

    private static boolean named(@Nullable String column, Set<String> columns) {
        return column != null && columns.contains(lower(column));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

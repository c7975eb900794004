// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.operation.StructFields;
import io.rockform.schema.DataType;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one STRUCT column, also of those within it: the one change of a complex type that StarRocks makes. */
final class StructComparison {
    private static final String ITEM = "[*]";

    private final ObjectName table;
    private final String column;
    private final List<Operation> operations = new ArrayList<>();

    private StructComparison(ObjectName table, String column) {
        this.table = table;
        this.column = column;
    }

    /** What adds and drops fields until the types are equal; empty if that is not all that differs. */
    static Optional<List<Operation>> operations(ObjectName table, String column, DataType from, DataType to) {
        StructComparison comparison = new StructComparison(table, column);
        boolean fieldsAlone = comparison.compare(List.of(), from, to);
        return fieldsAlone ? Optional.of(comparison.operations) : Optional.empty();
    }

    private boolean compare(List<String> path, DataType from, DataType to) {
        if (from instanceof DataType.Struct one && to instanceof DataType.Struct other) {
            return fields(path, one, other);
        }
        if (from instanceof DataType.Array one && to instanceof DataType.Array other) {
            return compare(step(path, ITEM), one.item(), other.item());
        }
        return from.equals(to);
    }

    private boolean fields(List<String> path, DataType.Struct from, DataType.Struct to) {
        List<String> kept = new ArrayList<>();
        boolean possible = true;
        String before = null;
        for (DataType.Field field : to.fields()) {
            Optional<DataType.Field> existing = named(from, field.name());
            if (existing.isPresent()) {
                kept.add(field.name());
                possible &= compare(step(path, field.name()), existing.get().type(), field.type());
            } else {
                operations.add(new AddField(table, column, step(path, field.name()), field.type(), position(before)));
            }
            before = field.name();
        }
        List<String> left = new ArrayList<>();
        for (DataType.Field field : from.fields()) {
            if (named(to, field.name()).isPresent()) {
                left.add(field.name());
            } else {
                operations.add(new DropField(table, column, step(path, field.name())));
            }
        }
        return possible && String.join("\0", kept).equalsIgnoreCase(String.join("\0", left));
    }

    private static ColumnPosition position(@Nullable String before) {
        return before == null ? ColumnPosition.first() : ColumnPosition.after(before);
    }

    private static Optional<DataType.Field> named(DataType.Struct struct, String name) {
        return StructFields.find(struct, List.of(name));
    }

    private static List<String> step(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }
}

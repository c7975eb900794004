// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields inside STRUCT columns, found by the names that lead to them; {@code [*]} leads into an array (facts 6.2). */
public final class StructFields {
    /** The item of an array, as a step of a path. */
    private static final String ITEM = "[*]";

    private StructFields() {}

    /** Reads {@code outer.inner}; a step that holds a dot itself stands in backquotes. */
    public static List<String> path(String text) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        boolean quoted = false;
        for (char character : text.toCharArray()) {
            if (character == '`') {
                quoted = !quoted;
            } else if (character == '.' && !quoted) {
                steps.add(step.toString());
                step.setLength(0);
            } else {
                step.append(character);
            }
        }
        steps.add(step.toString());
        return List.copyOf(steps);
    }

    /** The path as {@link #path} reads it. */
    public static String text(List<String> path) {
        return path.stream()
                .map(step -> step.indexOf('.') < 0 ? step : "`" + step + "`")
                .collect(Collectors.joining("."));
    }

    /** The field at the end of {@code path}; empty if there is none. */
    public static Optional<DataType.Field> find(DataType type, List<String> path) {
        return holder(type, path).flatMap(struct -> named(struct, last(path)));
    }

    /** The STRUCT that holds, or would hold, the field at the end of {@code path}; empty if the path leads nowhere. */
    public static Optional<DataType.Struct> holder(DataType type, List<String> path) {
        if (path.size() == 1) {
            return type instanceof DataType.Struct struct ? Optional.of(struct) : Optional.empty();
        }
        List<String> rest = path.subList(1, path.size());
        if (type instanceof DataType.Array array && path.get(0).equals(ITEM)) {
            return holder(array.item(), rest);
        }
        return type instanceof DataType.Struct struct
                ? named(struct, path.get(0)).flatMap(field -> holder(field.type(), rest))
                : Optional.empty();
    }

    /** The type with the operation's field added where it says; the field it is placed after must be there. */
    public static DataType with(DataType type, AddField operation) {
        return changed(type, operation.path(), fields -> {
            List<DataType.Field> longer = new ArrayList<>(fields);
            longer.add(
                    index(fields, operation.position()), new DataType.Field(last(operation.path()), operation.type()));
            return longer;
        });
    }

    /** The type without the field at the end of {@code path}. */
    public static DataType without(DataType type, List<String> path) {
        return changed(type, path, fields -> fields.stream()
                .filter(field -> !field.name().equalsIgnoreCase(last(path)))
                .toList());
    }

    /**
     * What puts a dropped field back in its place.
     *
     * @param type the column's type with the field
     */
    public static AddField adding(DropField operation, DataType type) {
        DataType.Struct holder = holder(type, operation.path()).orElseThrow();
        DataType.Field field = named(holder, last(operation.path())).orElseThrow();
        int place = holder.fields().indexOf(field);
        ColumnPosition position = place == 0
                ? ColumnPosition.first()
                : ColumnPosition.after(holder.fields().get(place - 1).name());
        boolean goesThereByItself = place == holder.fields().size() - 1;
        return new AddField(
                operation.table(),
                operation.column(),
                operation.path(),
                field.type(),
                goesThereByItself ? null : position);
    }

    private static DataType changed(DataType type, List<String> path, UnaryOperator<List<DataType.Field>> change) {
        if (type instanceof DataType.Array array && path.get(0).equals(ITEM)) {
            return new DataType.Array(changed(array.item(), path.subList(1, path.size()), change));
        }
        if (!(type instanceof DataType.Struct struct)) {
            throw new IllegalArgumentException("no STRUCT at " + path);
        }
        if (path.size() == 1) {
            return new DataType.Struct(change.apply(struct.fields()));
        }
        return new DataType.Struct(struct.fields().stream()
                .map(field -> field.name().equalsIgnoreCase(path.get(0))
                        ? new DataType.Field(field.name(), changed(field.type(), path.subList(1, path.size()), change))
                        : field)
                .toList());
    }

    private static int index(List<DataType.Field> fields, @Nullable ColumnPosition position) {
        if (position == null) {
            return fields.size();
        }
        String after = position.after();
        if (after == null) {
            return 0;
        }
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equalsIgnoreCase(after)) {
                return index + 1;
            }
        }
        throw new IllegalArgumentException("no field " + after);
    }

    private static Optional<DataType.Field> named(DataType.Struct struct, String name) {
        return struct.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }
}

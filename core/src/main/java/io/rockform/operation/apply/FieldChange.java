// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.StructFields;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Table;
import java.util.List;

/** ADD FIELD and DROP FIELD of STRUCT columns (facts 6.2; recorded alter-dup, alter-dup-noevo). */
final class FieldChange {
    private final Table table;
    private final ServerProfile profile;

    FieldChange(Table table, ServerProfile profile) {
        this.table = table;
        this.profile = profile;
    }

    Table add(AddField operation) {
        Column column = column(operation.column());
        DataType.Struct holder = holder(column, operation.path(), "add");
        String field = operation.path().get(operation.path().size() - 1);
        if (holder.fields().stream().anyMatch(other -> other.name().equalsIgnoreCase(field))) {
            throw malformed("add", "Field " + field + " is already exist");
        }
        if (operation.position() != null
                && operation.position().after() != null
                && holder.fields().stream().noneMatch(other -> other.name()
                        .equalsIgnoreCase(operation.position().after()))) {
            throw malformed("add", "Field " + operation.position().after() + " is not exist");
        }
        evolves("Add");
        return table.replacing(column.name(), column.withType(StructFields.with(column.type(), operation)));
    }

    Table drop(DropField operation) {
        Column column = column(operation.column());
        String field = operation.path().get(operation.path().size() - 1);
        DataType.Struct holder = holder(column, operation.path(), "drop");
        if (holder.fields().stream().noneMatch(other -> other.name().equalsIgnoreCase(field))) {
            throw malformed("drop", "Drop field " + field + " is not found");
        }
        if (holder.fields().size() == 1) {
            throw malformed("drop", "Field " + field + " is the last field of struct type");
        }
        evolves("Drop");
        return table.replacing(column.name(), column.withType(StructFields.without(column.type(), operation.path())));
    }

    private Column column(String name) {
        return table.column(name).orElseThrow(() -> analysis(table.name(), "column " + name + " is not exist"));
    }

    private DataType.Struct holder(Column column, List<String> path, String verb) {
        return StructFields.holder(column.type(), path)
                .orElseThrow(() -> malformed(verb, "Target Field is not struct"));
    }

    /** 3.x says first what it was analysing. */
    private RuntimeException malformed(String verb, String words) {
        return analysis(
                table.name(),
                profile.version().isAtLeast(4, 1) ? words : "Analyze " + verb + " field definition failed: " + words);
    }

    /** Only the metadata changes, which a table must have been made for. */
    private void evolves(String verb) {
        if ("false".equals(table.properties().get(TableProperty.FAST_SCHEMA_EVOLUTION.key()))) {
            throw refused(table.name(), verb + " field for struct column require table enable fast schema evolution");
        }
    }
}

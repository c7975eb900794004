// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A schema that an operation is applied to: finds what the operation is about, or refuses as the server does.
 *
 * @param database the default database, which refusals name
 */
record AlteredSchema(Schema schema, ServerProfile profile, String database) {
    /** The schema with a new object. */
    Schema create(SchemaObject object) {
        if (schema.find(object.name()).isPresent()) {
            throw Refusals.exists(object.name(), object instanceof Table);
        }
        return schema.with(object);
    }

    /** What DROP TABLE and DROP VIEW find; a materialized view has a statement of its own (facts 9.3). */
    SchemaObject dropped(ObjectName name) {
        SchemaObject object = schema.find(name).orElseThrow(() -> Refusals.unknownTable(name));
        if (object instanceof MaterializedView) {
            throw analysis(
                    name,
                    "The data of '" + name.name() + "' cannot be dropped because '" + name.name()
                            + "' is a materialized view,use 'drop materialized view " + name.name() + "' to drop it.");
        }
        return object;
    }

    Schema changed(ObjectName name, UnaryOperator<Table> change) {
        return schema.replacing(name, change.apply(table(name)));
    }

    Table table(ObjectName name) {
        SchemaObject object = schema.find(name).orElseThrow(() -> Refusals.notFound(name));
        if (object instanceof MaterializedView) {
            throw analysis(
                    name,
                    "The '" + name.name() + "' cannot be alter by 'ALTER TABLE', because it is a materialized view,"
                            + "you can use 'ALTER MATERIALIZED VIEW' to alter it.");
        }
        if (!(object instanceof Table table)) {
            throw analysis(
                    name,
                    "Do not support alter non-native table/materialized-view[" + databaseOf(name) + "." + name.name()
                            + "]");
        }
        return table;
    }

    MaterializedView materializedView(ObjectName name) {
        SchemaObject object = schema.find(name)
                .orElseThrow(() -> analysis(name, "Table " + databaseOf(name) + "." + name.name() + " is not found"));
        if (!(object instanceof MaterializedView view)) {
            throw Refusals.wrongKind(name, databaseOf(name), "MATERIALIZED VIEW");
        }
        return view;
    }

    String databaseOf(ObjectName name) {
        return Objects.requireNonNullElse(name.database(), database);
    }
}

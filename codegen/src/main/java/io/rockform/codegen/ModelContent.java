// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a schema goes into its models.
 *
 * @param comments of objects and columns; those of indexes go with the indexes
 * @param indexes of tables and materialized views
 * @param constraints of the optimizer: unique and foreign keys of tables and materialized views
 * @param serverChoices what the server would choose again by itself, see {@link ServerChoices}; only of what comes from a
 *     server
 */
public record ModelContent(boolean comments, boolean indexes, boolean constraints, boolean serverChoices) {
    private static final Set<TableProperty> CONSTRAINTS =
            EnumSet.of(TableProperty.UNIQUE_CONSTRAINTS, TableProperty.FOREIGN_KEY_CONSTRAINTS);

    /** All but what a server chose. */
    public static final ModelContent DEFAULT = new ModelContent(true, true, true, false);

    /**
     * The schema that the models are to declare.
     *
     * @param live whether it was read from a server
     */
    public Schema of(Schema schema, ServerProfile profile, boolean live) {
        Schema chosen = live && !serverChoices ? ServerChoices.leftOut(schema, profile) : schema;
        if (comments && indexes && constraints) {
            return chosen;
        }
        Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();
        chosen.objects().forEach((name, object) -> objects.put(name, object.accept(new Reduction())));
        return new Schema(chosen.databases(), objects);
    }

    private final class Reduction implements SchemaObject.Visitor<SchemaObject> {
        @Override
        public SchemaObject visitTable(Table table) {
            Table reduced =
                    (indexes ? table : table.withIndexes(List.of())).withProperties(properties(table.properties()));
            if (comments) {
                return reduced;
            }
            return reduced.withComment("")
                    .withColumns(reduced.columns().stream()
                            .map(column -> column.withComment(""))
                            .toList());
        }

        @Override
        public SchemaObject visitView(View view) {
            return comments ? view : view.withComment("").withColumns(uncommented(view.columns()));
        }

        @Override
        public SchemaObject visitMaterializedView(MaterializedView view) {
            MaterializedView reduced =
                    (indexes ? view : view.withIndexes(List.of())).withProperties(properties(view.properties()));
            return comments ? reduced : reduced.withComment("").withColumns(uncommented(reduced.columns()));
        }

        @Override
        public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
            return view;
        }

        private Map<String, String> properties(Map<String, String> properties) {
            Map<String, String> kept = new LinkedHashMap<>(properties);
            if (!constraints) {
                CONSTRAINTS.forEach(property -> kept.remove(property.key()));
            }
            return kept;
        }

        private static List<ViewColumn> uncommented(List<ViewColumn> columns) {
            return columns.stream()
                    .map(column -> new ViewColumn(column.name(), ""))
                    .toList();
        }
    }
}

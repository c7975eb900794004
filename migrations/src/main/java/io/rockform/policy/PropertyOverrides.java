// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.SetTableProperties;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Properties that an environment gives its tables and materialized views, whatever models and revisions say, such as one
 * replica where there is one node. They are in force when revisions run and when models are compared; what is written into
 * a revision is what the model says, so that one history serves all environments.
 */
public record PropertyOverrides(Map<String, String> tables, Map<String, String> materializedViews) {
    public PropertyOverrides {
        tables = Map.copyOf(tables);
        materializedViews = Map.copyOf(materializedViews);
    }

    boolean areNone() {
        return tables.isEmpty() && materializedViews.isEmpty();
    }

    /** The schema as it is to be here. */
    public Schema of(Schema schema) {
        Schema changed = schema;
        for (SchemaObject object : schema.objects().values()) {
            changed = changed.replacing(object.name(), of(object));
        }
        return changed;
    }

    private SchemaObject of(SchemaObject object) {
        if (object instanceof Table table) {
            return table.withProperties(over(table.properties(), tables));
        }
        if (object instanceof MaterializedView view) {
            return view.withProperties(over(view.properties(), materializedViews));
        }
        return object;
    }

    private static Map<String, String> over(Map<String, String> properties, Map<String, String> overrides) {
        Map<String, String> changed = new LinkedHashMap<>(properties);
        changed.putAll(overrides);
        return changed;
    }

    /** The operations as they are to be run here. */
    public List<Operation> of(List<Operation> operations) {
        return areNone() ? operations : operations.stream().map(this::of).toList();
    }

    private Operation of(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable((Table) of(create.table()));
        }
        if (operation instanceof CreateMaterializedView create) {
            return new CreateMaterializedView((MaterializedView) of(create.view()));
        }
        if (operation instanceof SetTableProperties set) {
            return new SetTableProperties(set.table(), changed(set.properties(), tables));
        }
        if (operation instanceof SetMaterializedViewProperties set) {
            return new SetMaterializedViewProperties(set.view(), changed(set.properties(), materializedViews));
        }
        return operation;
    }

    /** A property that is set to something gets what holds here; others are not added. */
    private static Map<String, String> changed(Map<String, String> properties, Map<String, String> overrides) {
        Map<String, String> changed = new LinkedHashMap<>(properties);
        changed.replaceAll((key, value) -> overrides.getOrDefault(key, value));
        return changed;
    }

    /**
     * The operations as a revision is to say them: with what the models declare.
     *
     * @param declared the models as they are written
     */
    public List<Operation> asWritten(List<Operation> operations, Schema declared) {
        return areNone()
                ? operations
                : operations.stream().map(each -> asWritten(each, declared)).toList();
    }

    private Operation asWritten(Operation operation, Schema declared) {
        if (operation instanceof CreateTable create) {
            Map<String, String> written =
                    declared.table(create.table().name()).map(Table::properties).orElse(Map.of());
            return new CreateTable(
                    create.table().withProperties(restored(create.table().properties(), written, tables)));
        }
        if (operation instanceof CreateMaterializedView create) {
            Map<String, String> written = declared.materializedView(
                            create.view().name())
                    .map(MaterializedView::properties)
                    .orElse(Map.of());
            return new CreateMaterializedView(
                    create.view().withProperties(restored(create.view().properties(), written, materializedViews)));
        }
        return operation;
    }

    private static Map<String, String> restored(
            Map<String, String> properties, Map<String, String> written, Map<String, String> overrides) {
        Map<String, String> restored = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (!overrides.containsKey(key)) {
                restored.put(key, value);
            } else if (written.containsKey(key)) {
                restored.put(key, written.get(key));
            }
        });
        return restored;
    }
}

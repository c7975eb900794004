// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.SetMaterializedViewProperties;
import io.rockform.operation.Operation.SetTableProperties;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.TableProperty;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declared properties, by their canonical values. What the model does not name is the server's choice; what the server
 * does not print has its standing value (traps 1 and 16).
 */
final class PropertyComparison {
    private static final String AT_CREATE = "the property is given when the object is created, and never again";
    private static final String NEW_TABLE =
            "create a new one with it, in a revision written by hand, or take it out of the model";

    private final ObjectName name;
    private final Changes changes;

    PropertyComparison(ObjectName name, Changes changes) {
        this.name = name;
        this.changes = changes;
    }

    void compareTable(Table actual, Table declared) {
        declared.properties().forEach((key, value) -> {
            TableProperty property = TableProperty.find(key).orElse(null);
            String printed = actual.properties().get(TableProperty.canonicalKey(key));
            String wanted = property == null ? value : property.canonicalValue(value);
            String existing = printed != null || property == null
                    ? printed
                    : property.standing().orElse(null);
            if (existing != null && property != null) {
                existing = property.canonicalValue(existing);
            }
            if (!wanted.equals(existing)) {
                String settable = property == null ? key : property.settableKey();
                set(key, existing, value, new SetTableProperties(name, Map.of(settable, value)));
            }
        });
    }

    void compareView(MaterializedView actual, MaterializedView declared) {
        declared.properties().forEach((key, value) -> {
            String existing = actual.properties().get(key);
            if (existing == null) {
                existing = MaterializedViewProperty.standing(key).orElse(null);
            }
            String wanted = MaterializedViewProperty.canonicalValue(key, value);
            boolean same = existing != null && wanted.equals(MaterializedViewProperty.canonicalValue(key, existing));
            if (!same) {
                set(key, existing, value, new SetMaterializedViewProperties(name, Map.of(key, value)));
            }
        });
    }

    private void set(String key, @Nullable String existing, String value, Operation operation) {
        changes.attempt(operation)
                .ifPresent(refusal -> changes.find(new Finding(
                        name,
                        "property " + key,
                        existing == null ? "not set" : existing,
                        value,
                        AT_CREATE + " (" + refusal.serverError().message() + ")",
                        NEW_TABLE)));
    }
}

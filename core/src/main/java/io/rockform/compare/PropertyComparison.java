// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.SetTableProperties;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.TableProperty;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Declared properties, as the server would print them. What the model does not name is the server's choice; a property
 * that is printed only when it is not the default compares by its default (traps 1 and 16).
 */
final class PropertyComparison {
    private static final String AT_CREATE = "the property is given when the object is created, and never again";
    private static final String NEW_TABLE = "take it out of the model; or " + Rebuilds.REMEDY;

    private final ObjectName name;
    private final Changes changes;

    PropertyComparison(ObjectName name, Changes changes) {
        this.name = name;
        this.changes = changes;
    }

    /** Both tables completed by the server's defaults; {@code model} is the declared one as it was written. */
    void compareTable(Table actual, Table declared, Table model) {
        dynamicPartitions(actual, declared, model);
        model.properties().forEach((key, value) -> {
            if (key.startsWith(DynamicPartitions.GROUP)) {
                return;
            }
            String shownKey = TableProperty.canonicalKey(key);
            String existing = standing(shownKey, actual.properties());
            if (!Objects.equals(existing, standing(shownKey, declared.properties()))) {
                String settable = TableProperty.find(key)
                        .map(property -> property.settableKey(declared.partitioning() instanceof Partitioning.Range))
                        .orElse(key);
                set(key, existing, value, new SetTableProperties(name, Map.of(settable, value)));
            }
        });
    }

    /** The binlog family is shown only once one of it was given (recorded properties-alter/binlog *). */
    private static @Nullable String standing(String key, Map<String, String> shown) {
        return shown.getOrDefault(
                key,
                key.startsWith("binlog_")
                        ? TableProperty.find(key)
                                .flatMap(TableProperty::standing)
                                .orElse(null)
                        : null);
    }

    /** Together, since the first of them needs others beside it (facts 5). */
    private void dynamicPartitions(Table actual, Table declared, Table model) {
        Map<String, String> changed = new LinkedHashMap<>();
        model.properties().forEach((key, value) -> {
            if (key.startsWith(DynamicPartitions.GROUP)
                    && !Objects.equals(
                            actual.properties().get(key), declared.properties().get(key))) {
                changed.put(key, value);
            }
        });
        if (!changed.isEmpty()) {
            changes.attempt(new SetTableProperties(name, changed))
                    .ifPresent(refusal -> changes.find(new Finding(
                            name,
                            "dynamic partitions",
                            DynamicPartitions.isGiven(actual.properties()) ? "set otherwise" : "not set",
                            String.valueOf(changed),
                            refusal.serverError().message(),
                            NEW_TABLE)));
        }
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

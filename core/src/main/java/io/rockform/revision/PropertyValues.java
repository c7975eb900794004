// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Properties to be set, in order. */
public final class PropertyValues {
    private final Map<String, String> values = new LinkedHashMap<>();

    PropertyValues() {}

    public PropertyValues set(String key, String value) {
        values.put(key, value);
        return this;
    }

    /** What {@code properties} sets. */
    static Map<String, String> of(Consumer<PropertyValues> properties) {
        PropertyValues set = new PropertyValues();
        properties.accept(set);
        return set.values();
    }

    Map<String, String> values() {
        return values;
    }
}

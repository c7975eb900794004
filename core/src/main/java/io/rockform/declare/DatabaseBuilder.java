// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Database;
import java.util.LinkedHashMap;
import java.util.Map;

/** A database in the builder style. */
public final class DatabaseBuilder {
    private final String name;
    private final Map<String, String> properties = new LinkedHashMap<>();

    DatabaseBuilder(String name) {
        this.name = name;
    }

    public DatabaseBuilder property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** Where its tables are stored in a shared-data cluster. */
    public DatabaseBuilder storageVolume(String volume) {
        return property("storage_volume", volume);
    }

    Database build() {
        return new Database(name, properties);
    }
}

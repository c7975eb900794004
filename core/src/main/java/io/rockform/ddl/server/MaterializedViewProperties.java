// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties that a server gives to a materialized view, and the order in which it prints them (facts 9.2). */
final class MaterializedViewProperties {
    private static final String REPLICATED_STORAGE = "replicated_storage";
    private static final String REPLICATION_NUM = "replication_num";
    private static final String STORAGE_MEDIUM = "storage_medium";

    private MaterializedViewProperties() {}

    /** The first and the last two are fixed; between them stand the given ones as a hash map has them (recorded mvs/*). */
    static Map<String, String> inShownOrder(Map<String, String> properties) {
        Map<String, String> given = new HashMap<>(properties);
        Map<String, String> ordered = new LinkedHashMap<>();
        move(REPLICATED_STORAGE, given, ordered);
        Map<String, String> last = new LinkedHashMap<>();
        move(REPLICATION_NUM, given, last);
        move(STORAGE_MEDIUM, given, last);
        ordered.putAll(given);
        ordered.putAll(last);
        return ordered;
    }

    private static void move(String key, Map<String, String> from, Map<String, String> to) {
        String value = from.remove(key);
        if (value != null) {
            to.put(key, value);
        }
    }
}

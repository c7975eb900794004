// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.answer;

import java.util.Set;

/** The databases that every cluster has. Their tables are not in the catalog. */
public final class SystemDatabases {
    public static final String INFORMATION_SCHEMA = "information_schema";

    /** As SHOW DATABASES lists them (recorded server/identity). */
    public static final Set<String> NAMES = Set.of("_statistics_", INFORMATION_SCHEMA, "sys");

    private SystemDatabases() {}

    public static boolean has(String name) {
        return NAMES.contains(name);
    }
}

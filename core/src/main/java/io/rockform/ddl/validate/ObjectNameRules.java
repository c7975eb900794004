// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.ObjectName;

/** Legal names of tables, views, materialized views and rollups (facts 1.1). */
final class ObjectNameRules {
    private static final int LONGEST = 1024;

    private ObjectNameRules() {}

    static void check(ObjectName name, Violations violations) {
        if (!isLegal(name.name())) {
            violations.analysis(
                    null,
                    1103,
                    "42000",
                    "Incorrect table name '" + name.name() + "'",
                    "A name has 1 to 1024 characters, none of them NUL.");
        }
        if (name.database() != null) {
            DatabaseRules.name(name.database(), violations);
        }
    }

    static boolean isLegal(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.indexOf('\0') < 0;
    }
}

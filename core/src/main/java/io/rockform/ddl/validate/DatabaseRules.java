// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for CREATE DATABASE (facts 1.1; recorded tables/database name *). */
final class DatabaseRules {
    private static final int LONGEST_NAME = 256;
    private static final Pattern NAME = Pattern.compile("(?:[a-zA-Z]|_[a-zA-Z0-9])[\\w\\-~!@#$%^&<>=+]*");

    private DatabaseRules() {}

    static List<Violation> check(Database database) {
        Violations violations = new Violations(new ObjectName(null, database.name()));
        name(database.name(), violations);
        return violations.found();
    }

    static void name(String name, Violations violations) {
        if (!isLegal(name)) {
            violations.analysis(
                    null,
                    1102,
                    "42000",
                    "Incorrect database name '" + name + "'",
                    "A database name begins with an ASCII letter, has at most 256 characters, and neither blanks nor dots.");
        }
    }

    static boolean isLegal(String name) {
        return NAME.matcher(name).matches() && name.length() <= LONGEST_NAME;
    }
}

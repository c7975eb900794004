// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

/** Names and texts as H2 reads them. */
final class H2Names {
    /** H2 has an INFORMATION_SCHEMA of its own, so StarRocks' one stands under another name. */
    static final String INFORMATION_SCHEMA = "rockform_information_schema";

    private H2Names() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String table(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }
}

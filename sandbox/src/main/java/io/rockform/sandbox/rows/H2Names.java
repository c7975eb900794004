// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

/** Names and texts as H2 reads them. */
final class H2Names {
    /** H2 has an INFORMATION_SCHEMA of its own, so StarRocks' one stands under another name. */
    static final String INFORMATION_SCHEMA = "rockform_information_schema";

    /** The tables in the recycle bin, by their ids. */
    static final String RECYCLED = "rockform recycled";

    /** The rows of partitions in the recycle bin. */
    static final String PARTITIONS = "rockform partitions";

    private H2Names() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String partition(long keptAs) {
        return table(PARTITIONS, String.valueOf(keptAs));
    }

    static String table(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }
}

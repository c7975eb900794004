// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import java.util.List;

/** The attributes of objects that can be left unmanaged, by name. */
public final class Attributes {
    /** What the name of a property begins with: {@code property.replication_num}. */
    public static final String PROPERTY = "property.";

    static final String COMMENT = "comment";
    static final String KEY = "key";
    static final String DISTRIBUTION = "distribution";
    static final String SORT_KEY = "sort-key";
    static final String REFRESH = "refresh";
    static final String SECURITY = "security";
    static final String QUERY = "query";
    static final String COLUMNS = "columns";
    static final String COLUMN_COMMENT = "column.comment";
    static final String COLUMN_TYPE = "column.type";
    static final String COLUMN_NULLABLE = "column.nullable";
    static final String COLUMN_DEFAULT = "column.default";

    private static final List<String> NAMES = List.of(
            COMMENT,
            KEY,
            DISTRIBUTION,
            SORT_KEY,
            REFRESH,
            SECURITY,
            QUERY,
            COLUMNS,
            COLUMN_COMMENT,
            COLUMN_TYPE,
            COLUMN_NULLABLE,
            COLUMN_DEFAULT,
            PROPERTY + "NAME");

    private Attributes() {}

    /** All names; that of a property stands for each of them. */
    public static List<String> names() {
        return NAMES;
    }
}

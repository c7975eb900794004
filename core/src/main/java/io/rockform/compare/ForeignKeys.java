// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a table's foreign keys refer to: a server refuses a key to a table that is not there (facts 5). */
final class ForeignKeys {
    private static final String PROPERTY = "foreign_key_constraints";
    private static final Pattern REFERENCED =
            Pattern.compile("(?i)\\bREFERENCES\\s+(?:default_catalog\\.)?(?:([^.(\\s]+)\\.)?([^.(\\s]+)\\s*\\(");

    private ForeignKeys() {}

    /**
     * None for what is no table.
     *
     * @param database the name of the default database, which a key may name
     */
    static Set<ObjectName> parents(SchemaObject object, String database) {
        Set<ObjectName> parents = new LinkedHashSet<>();
        if (object instanceof Table table) {
            Matcher found = REFERENCED.matcher(table.properties().getOrDefault(PROPERTY, ""));
            while (found.find()) {
                String in = found.group(1) == null ? table.name().database() : found.group(1);
                parents.add(new ObjectName(database.equals(in) ? null : in, found.group(2)));
            }
        }
        return parents;
    }
}

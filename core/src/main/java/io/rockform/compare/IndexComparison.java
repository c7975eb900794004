// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The indexes of a table or materialized view, by their names (trap 12). */
final class IndexComparison {
    private static final String NOT_YET = "not supported yet: Rockform does not change the indexes of what exists";
    private static final String BY_HAND =
            "op.execute(\"ALTER TABLE … ADD INDEX … / DROP INDEX …\") in a revision written by hand";
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private final ObjectName object;
    private final Changes changes;

    IndexComparison(ObjectName object, Changes changes) {
        this.object = object;
        this.changes = changes;
    }

    /** Both are completed by the server's defaults. */
    void compare(List<Index> actual, List<Index> declared) {
        Map<String, Index> existing = byName(actual);
        Map<String, Index> wanted = byName(declared);
        wanted.forEach((name, index) -> {
            Index other = existing.get(name);
            if (other == null) {
                find(index, "missing", WRITER.index(index));
            } else if (!same(other, index)) {
                find(index, WRITER.index(other), WRITER.index(index));
            }
        });
        existing.forEach((name, index) -> {
            if (!wanted.containsKey(name)) {
                find(index, WRITER.index(index), "not declared");
            }
        });
    }

    /** Names of indexes are case-insensitive (facts 4.5). */
    private static Map<String, Index> byName(List<Index> indexes) {
        Map<String, Index> named = new TreeMap<>();
        indexes.forEach(index -> named.put(index.name().toLowerCase(Locale.ROOT), index));
        return named;
    }

    private static boolean same(Index one, Index other) {
        return one.type() == other.type()
                && String.join("\0", one.columns()).equalsIgnoreCase(String.join("\0", other.columns()))
                && one.properties().equals(other.properties())
                && one.comment().equals(other.comment());
    }

    private void find(Index index, String from, String to) {
        changes.find(new Finding(object, "index " + index.name(), from, to, NOT_YET, BY_HAND));
    }
}

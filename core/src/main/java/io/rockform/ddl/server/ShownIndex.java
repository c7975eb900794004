// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.Index;
import java.util.stream.Collectors;

/** An index as SHOW CREATE prints it (facts 4.5, 1.5; recorded indexes/*). */
public final class ShownIndex {
    private ShownIndex() {}

    /** Its line, without the blanks before it. Name and comment stand as they are: nothing in them is escaped. */
    static String line(Index index) {
        String columns = index.columns().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "INDEX " + index.name() + " (" + columns + ") USING " + type(index) + " COMMENT '" + index.comment()
                + "'";
    }

    /** The kind with its properties, as SHOW INDEX prints it too: {@code NGRAMBF("gram_num" = "4")} (facts 10). */
    public static String type(Index index) {
        return index.properties().isEmpty()
                ? index.type().name()
                : index.properties().entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\" = \"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(", ", index.type() + "(", ")"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.util.List;

/** A foreign key, which StarRocks does not check but plans joins with: {@code foreignKey("c").references("t2", "id")}. */
public record ForeignKey(List<String> columns, String table, List<String> referenced) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

    /** As it stands in the property {@code foreign_key_constraints}. */
    String text() {
        return "(" + String.join(",", columns) + ") REFERENCES " + table + "(" + String.join(",", referenced) + ")";
    }

    /** The columns that refer to another table. */
    public record Columns(List<String> names) {
        public Columns {
            names = List.copyOf(names);
        }

        /** @param table {@code name} or {@code database.name} */
        public ForeignKey references(String table, String... columns) {
            return new ForeignKey(names, table, List.of(columns));
        }
    }
}

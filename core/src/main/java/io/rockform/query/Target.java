// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import java.util.List;

/** What a column reference means. */
sealed interface Target {
    /**
     * A column of a relation.
     *
     * @param column as written
     * @param fields the fields of a STRUCT after it
     */
    record Source(RangeVariable variable, String column, List<String> fields) implements Target {
        /** The column's place; negative if it is not known or missing. */
        int index() {
            return variable.indexOf(column);
        }
    }

    /** A column of the SELECT's own output. */
    record Output(OutputColumn column) implements Target {}

    /** A parameter of a lambda: the lambda's nesting depth and the parameter's place. */
    record Parameter(int depth, int index, String name, List<String> fields) implements Target {}

    /** Not to be told without knowing more relations; or, if {@code missing}, nothing that the relations have. */
    record Unresolved(List<String> parts, boolean missing) implements Target {}
}

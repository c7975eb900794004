// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that StarRocks gives to table functions and their columns. */
final class TableFunctions {
    private TableFunctions() {}

    /** Without an alias it is the function's name. */
    static String alias(Relation.TableFunction function) {
        return function.alias() == null ? name(function) : function.alias();
    }

    /** The column names; null if they are not known. The column of unnest is named after it (recorded views/unnest). */
    static @Nullable List<String> columns(Relation.TableFunction function) {
        if (!function.columns().isEmpty()) {
            return function.columns();
        }
        boolean one = function.arguments().size() == 1;
        return one && name(function).equals("unnest") ? List.of("unnest") : null;
    }

    private static String name(Relation.TableFunction function) {
        return function.name().get(function.name().size() - 1);
    }
}

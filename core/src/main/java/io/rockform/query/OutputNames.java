// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.SelectItem;

/** The names that StarRocks gives to columns without an alias (facts 8.3). */
final class OutputNames {
    private OutputNames() {}

    static String of(SelectItem.Output item) {
        return item.alias() == null ? of(item.expression()) : item.alias();
    }

    /** A column's or a field's own name; of any other expression its normalised text. */
    static String of(Expression expression) {
        if (expression instanceof Expression.ColumnReference column) {
            return column.last();
        }
        if (expression instanceof Expression.FieldAccess access) {
            return access.field();
        }
        return new NameWriter().write(expression);
    }
}

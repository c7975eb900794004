// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers in GROUP BY and ORDER BY that mean a column of the result. */
final class Positions {
    private Positions() {}

    /** The output column that {@code key} counts to; null if it is no number, or too great. */
    static @Nullable OutputColumn output(Expression key, List<OutputColumn> outputs) {
        int position = of(key);
        return position < 1 || position > outputs.size() ? null : outputs.get(position - 1);
    }

    /** The position, from 1; 0 if {@code key} is none. */
    static int of(Expression key) {
        boolean number = key instanceof Expression.Literal literal
                && literal.kind() == LiteralKind.NUMBER
                && literal.value().length() < 6
                && literal.value().chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(((Expression.Literal) key).value()) : 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;

/** Date literals where StarRocks needs a DATETIME. */
final class Dates {
    static final String MIDNIGHT = " 00:00:00";

    private Dates() {}

    /** A DATE literal as the DATETIME that it is turned into before an interval is added; anything else as it is. */
    static Expression asDatetime(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.kind() == LiteralKind.DATE
                ? new Expression.Literal(LiteralKind.DATETIME, literal.value() + MIDNIGHT)
                : expression;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;

/** The text that StarRocks gives to a scalar expression in messages and in names of columns (facts 8.3). */
public final class ExpressionText {
    private ExpressionText() {}

    public static String of(Expression expression) {
        return new NameWriter().write(expression);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DefaultValue;

/** A column's default as SHOW CREATE TABLE prints it (facts 3.2). */
final class ShownDefault implements DefaultValue.Visitor<String> {
    @Override
    public String visitLiteral(DefaultValue.Literal value) {
        return ShownText.defaultLiteral(value.text());
    }

    @Override
    public String visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
        return value.precision() == null ? "CURRENT_TIMESTAMP" : "current_timestamp(" + value.precision() + ")";
    }

    @Override
    public String visitExpression(DefaultValue.Expression value) {
        return "(" + value.sql() + ")";
    }

    @Override
    public String visitConstructor(DefaultValue.Constructor value) {
        return value.sql();
    }
}

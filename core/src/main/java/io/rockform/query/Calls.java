// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import java.util.List;
import java.util.Set;

/** What StarRocks' parser makes of some function calls. */
final class Calls {
    private static final Expression COMMA = new Expression.Literal(LiteralKind.TEXT, ",");

    private Calls() {}

    /** grouping_id is grouping (recorded view-text/20); group_concat always has a separator (view-text/19). */
    static Expression.FunctionCall normalized(Expression.FunctionCall call) {
        boolean joins = call.function().equals("group_concat");
        Expression separator = joins && call.separator() == null ? COMMA : call.separator();
        List<String> name = call.function().equals("grouping_id") ? List.of("grouping") : call.name();
        return new Expression.FunctionCall(
                name,
                call.distinct(),
                call.star(),
                call.arguments(),
                call.orderBy(),
                separator,
                call.ignoreNulls(),
                call.filter(),
                call.window());
    }

    /** Functions that the parser turns into IS [NOT] NULL. */
    static final Set<String> NULL_TESTS = Set.of("isnull", "isnotnull");

    /** The name, one for functions that have two. */
    static String canonicalName(Expression.FunctionCall call) {
        String name =
                switch (call.function()) {
                    case "strleft" -> "left";
                    case "strright" -> "right";
                    default -> call.function();
                };
        String database =
                call.name().size() == 1 ? "" : call.name().get(call.name().size() - 2);
        return database.isEmpty() ? name : database + "." + name;
    }
}

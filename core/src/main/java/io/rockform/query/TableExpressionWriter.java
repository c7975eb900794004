// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes expressions over the columns of one table, as SHOW CREATE TABLE prints them (facts 3.2, 4.6; recorded partitions/*). */
final class TableExpressionWriter extends ServerWriter {
    private static final Pattern QUOTED_NAME = Pattern.compile("`([^`]+)`");

    private final String source;
    private final boolean quoting;
    private final boolean typedFunctions;
    private final Set<String> quotedNames = new HashSet<>();

    private TableExpressionWriter(String source, boolean quoting, boolean typedFunctions) {
        this.source = source;
        this.quoting = quoting;
        this.typedFunctions = typedFunctions;
        Matcher names = QUOTED_NAME.matcher(source);
        while (names.find()) {
            quotedNames.add(names.group(1));
        }
    }

    /** All names are quoted. */
    static TableExpressionWriter quoted(String source) {
        return new TableExpressionWriter(source, true, false);
    }

    /** Names are quoted where they are quoted in the source. */
    static TableExpressionWriter asTyped(String source) {
        return new TableExpressionWriter(source, false, false);
    }

    /** With the names of functions in the case of the source, or in lower case. */
    TableExpressionWriter withTypedFunctions(boolean typed) {
        return new TableExpressionWriter(source, quoting, typed);
    }

    @Override
    String identifier(String name) {
        return quoting || quotedNames.contains(name) ? super.identifier(name) : name;
    }

    /** Where names are bare, so is what is cast (version differences 3.3 to 3.5). */
    @Override
    public String visitCast(Expression.Cast cast) {
        return quoting
                ? super.visitCast(cast)
                : "CAST(" + write(cast.operand()) + " AS "
                        + cast.type().canonical().text() + ")";
    }

    /** A slice shows the arguments that the server keeps (recorded partitions/* time_slice). */
    @Override
    public String visitCall(Expression.FunctionCall call) {
        if (Calls.SLICES.contains(call.function())) {
            return typed(call).function() + "(" + list(Calls.sliceArguments(call), ", ") + ")";
        }
        return super.visitCall(typed(call));
    }

    private Expression.FunctionCall typed(Expression.FunctionCall call) {
        if (!typedFunctions) {
            return call;
        }
        Matcher found = Pattern.compile(
                        "\\b" + Pattern.quote(call.function()) + "(?=\\s*\\()", Pattern.CASE_INSENSITIVE)
                .matcher(source);
        List<String> name = new ArrayList<>(call.name());
        name.set(name.size() - 1, found.find() ? found.group() : call.function().toLowerCase(Locale.ROOT));
        return new Expression.FunctionCall(
                name,
                call.distinct(),
                call.star(),
                call.arguments(),
                call.orderBy(),
                call.separator(),
                call.ignoreNulls(),
                call.filter(),
                call.window());
    }
}

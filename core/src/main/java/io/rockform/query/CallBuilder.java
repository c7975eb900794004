// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Window;
import io.rockform.query.tree.Window.Bound;
import io.rockform.query.tree.Window.BoundKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds function calls and their windows. */
final class CallBuilder {
    private static final Set<String> UNIT_FIRST = Set.of("timestampadd", "timestampdiff");
    private static final Set<String> WORD_LAST = Set.of("time_slice", "date_slice");

    private final TreeBuilder tree;

    CallBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Expression call(StarRocksQuery.FunctionCallContext context) {
        if (context.clockFunction() != null) {
            return Expression.FunctionCall.of(
                    Names.lower(context.clockFunction().getText()), List.of());
        }
        StarRocksQuery.FunctionArgumentsContext arguments = context.functionArguments();
        List<String> name = name(context.functionName());
        Expression.FunctionCall call = new Expression.FunctionCall(
                name,
                arguments.quantifier() != null && arguments.quantifier().DISTINCT() != null,
                arguments.ASTERISK() != null,
                arguments(name.get(name.size() - 1), arguments.functionArgument()),
                tree.sortItems(arguments.orderBy()),
                tree.optional(arguments.separator),
                context.IGNORE() != null || arguments.IGNORE() != null,
                context.filter() == null
                        ? null
                        : tree.expression(context.filter().expression()),
                context.over() == null ? null : window(context.over()));
        return context.functionName().qualifiedName() == null
                ? call
                : tree.placed(call, context.functionName().qualifiedName());
    }

    /** Function names have no case; a database before one has. */
    private static List<String> name(StarRocksQuery.FunctionNameContext context) {
        if (context.qualifiedName() == null) {
            return List.of(Names.lower(context.getText()));
        }
        List<String> parts = new ArrayList<>(Names.of(context.qualifiedName()));
        int last = parts.size() - 1;
        parts.set(last, Names.lower(parts.get(last)));
        return parts;
    }

    private List<Expression> arguments(String function, List<StarRocksQuery.FunctionArgumentContext> contexts) {
        List<Expression> arguments = new ArrayList<>();
        for (StarRocksQuery.FunctionArgumentContext context : contexts) {
            arguments.add(
                    context.expression() == null
                            ? new Expression.Word(Names.upper(context.getText()))
                            : tree.expression(context.expression()));
        }
        if (UNIT_FIRST.contains(function) && !arguments.isEmpty()) {
            wordAt(arguments, 0, true);
        } else if (WORD_LAST.contains(function) && arguments.size() > 2) {
            wordAt(arguments, arguments.size() - 1, false);
        }
        return arguments;
    }

    /** What looks like a column there is a keyword. */
    private static void wordAt(List<Expression> arguments, int index, boolean upper) {
        if (arguments.get(index) instanceof Expression.ColumnReference column
                && column.parts().size() == 1) {
            String text = column.last();
            arguments.set(index, new Expression.Word(upper ? Names.upper(text) : Names.lower(text)));
        }
    }

    private Window window(StarRocksQuery.OverContext context) {
        return new Window(
                tree.hint(context.bracketHint()),
                tree.list(context.expressions()),
                tree.sortItems(context.orderBy()),
                context.frame() == null ? null : frame(context.frame()));
    }

    private Window.Frame frame(StarRocksQuery.FrameContext context) {
        boolean rows = context.kind.getType() == StarRocksQuery.ROWS;
        if (context.from == null) {
            return new Window.Frame(rows, bound(context.frameBound(0)), null);
        }
        return new Window.Frame(rows, bound(context.from), bound(context.to));
    }

    private Bound bound(StarRocksQuery.FrameBoundContext context) {
        if (context.CURRENT() != null) {
            return new Bound(BoundKind.CURRENT_ROW, null);
        }
        boolean preceding = context.PRECEDING() != null;
        @Nullable Expression offset = tree.optional(context.expression());
        if (offset == null) {
            return new Bound(preceding ? BoundKind.UNBOUNDED_PRECEDING : BoundKind.UNBOUNDED_FOLLOWING, null);
        }
        return new Bound(preceding ? BoundKind.PRECEDING : BoundKind.FOLLOWING, offset);
    }
}

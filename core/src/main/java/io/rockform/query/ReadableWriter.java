// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.BinaryOperator.Family;
import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.JoinKind;
import io.rockform.query.tree.Limit;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import io.rockform.query.tree.SortItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes queries for people. */
final class ReadableWriter extends QueryWriter {
    /** Longer lists and conditions take a line an item. */
    private static final int LINE = 80;

    private static final String INDENTATION = "  ";
    /** As far as what stands behind SELECT. */
    private static final String ITEM_INDENTATION = "       ";

    private static final Set<BinaryOperator> SUMS = EnumSet.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT);
    private static final Set<BinaryOperator> PRODUCTS = EnumSet.of(BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE);

    /** How columns are qualified, the most readable first. */
    enum Qualification {
        /** By the relation, where there is more than one. */
        WHERE_NEEDED,
        /** As they are. */
        AS_IT_IS
    }

    private final Resolution resolution;
    private final Qualification qualification;
    private final UnaryOperator<String> quote;
    private boolean inOneLine;

    ReadableWriter(Resolution resolution, Qualification qualification, UnaryOperator<String> quote) {
        this.resolution = resolution;
        this.qualification = qualification;
        this.quote = quote;
    }

    @Override
    String identifier(String name) {
        return quote.apply(name);
    }

    @Override
    String clauseBreak() {
        return inOneLine ? " " : "\n";
    }

    @Override
    String write(Query query) {
        StringBuilder text = new StringBuilder();
        if (!query.commonTables().isEmpty()) {
            text.append(query.recursive() ? "WITH RECURSIVE " : "WITH ");
            text.append(query.commonTables().stream()
                            .map(this::commonTable)
                            .collect(Collectors.joining("," + clauseBreak())))
                    .append(clauseBreak());
        }
        text.append(query.body().accept(this));
        if (!query.orderBy().isEmpty()) {
            text.append(clauseBreak()).append("ORDER BY ").append(sort(query.orderBy()));
        }
        Limit limit = query.limit();
        if (limit != null) {
            text.append(clauseBreak()).append("LIMIT ").append(limit.offset().equals("0") ? "" : limit.offset() + ", ");
            text.append(limit.count());
        }
        return text.toString();
    }

    private String commonTable(CommonTable table) {
        String columns = table.columns().isEmpty() ? "" : " (" + identifiers(table.columns(), ", ") + ")";
        return identifier(table.name()) + columns + " AS " + parenthesised(table.query());
    }

    /** In one line if it is short. */
    @Override
    String parenthesised(Query query) {
        boolean outer = inOneLine;
        inOneLine = true;
        String line = write(query);
        inOneLine = outer;
        if (outer || line.length() <= LINE) {
            return "(" + line + ")";
        }
        return "(\n" + write(query).indent(INDENTATION.length()) + ")";
    }

    @Override
    String selectItems(List<SelectItem> items) {
        return lines(items.stream().map(item -> item.accept(this)).toList(), ", ", ",", "\n" + ITEM_INDENTATION);
    }

    @Override
    String window(String clauses) {
        return clauses.strip();
    }

    @Override
    String condition(Expression expression) {
        List<String> terms = new ArrayList<>();
        addTerms(expression, terms);
        return lines(terms, " AND ", "", "\n" + INDENTATION + "AND ");
    }

    private String lines(List<String> parts, String between, String end, String begin) {
        String line = String.join(between, parts);
        return inOneLine || line.length() <= LINE || parts.size() == 1 ? line : String.join(end + begin, parts);
    }

    private void addTerms(Expression expression, List<String> terms) {
        if (expression instanceof Expression.Binary binary && binary.operator() == BinaryOperator.AND) {
            addTerms(binary.left(), terms);
            terms.add(logicalOperand(binary.right(), BinaryOperator.AND));
        } else {
            terms.add(terms.isEmpty() && !isLogical(expression) ? write(expression) : logicalOperand(expression, null));
        }
    }

    @Override
    String sortItem(SortItem item) {
        String nulls = item.effectiveNullsFirst() == !item.descending()
                ? ""
                : item.effectiveNullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return write(item.expression()) + (item.descending() ? " DESC" : "") + nulls;
    }

    /** Calls and what ends by itself need no parentheses. */
    @Override
    boolean isBare(Expression expression) {
        return super.isBare(expression)
                || expression instanceof Expression.FunctionCall
                || expression instanceof Expression.Cast
                || expression instanceof Expression.Case
                || expression instanceof Expression.Subscript
                || expression instanceof Expression.ScalarQuery
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.MapLiteral;
    }

    @Override
    public String visitBinary(Expression.Binary binary) {
        BinaryOperator operator = binary.operator();
        boolean interval =
                binary.left() instanceof Expression.Interval || binary.right() instanceof Expression.Interval;
        if (interval) {
            return super.visitBinary(binary);
        }
        String text = " " + operator.text() + " ";
        return switch (operator.family()) {
            case LOGICAL ->
                logicalOperand(binary.left(), operator)
                        + text
                        + logicalOperand(binary.right(), isSame(binary.right(), operator) ? null : operator);
            case COMPARISON -> comparedOperand(binary.left()) + text + comparedOperand(binary.right());
            case ARITHMETIC ->
                arithmeticOperand(binary.left(), operator, true)
                        + text
                        + arithmeticOperand(binary.right(), operator, false);
        };
    }

    private static boolean isSame(Expression expression, BinaryOperator operator) {
        return expression instanceof Expression.Binary binary && binary.operator() == operator;
    }

    private static boolean isLogical(Expression expression) {
        return expression instanceof Expression.Binary binary
                && binary.operator().family() == Family.LOGICAL;
    }

    /** @param operator a chain of which needs no parentheses; null if none may stand here */
    private String logicalOperand(Expression expression, @Nullable BinaryOperator operator) {
        boolean predicate =
                (expression instanceof Expression.Unary unary && unary.operator() == Expression.UnaryOperator.NOT)
                        || expression instanceof Expression.IsNull
                        || expression instanceof Expression.Between
                        || expression instanceof Expression.InList
                        || expression instanceof Expression.InQuery
                        || expression instanceof Expression.Like
                        || expression instanceof Expression.Exists
                        || (expression instanceof Expression.Binary binary
                                && (binary.operator().family() == Family.COMPARISON || binary.operator() == operator));
        return predicate ? write(expression) : operand(expression);
    }

    /** Servers take NOT LIKE apart (recorded views/predicates). */
    @Override
    public String visitUnary(Expression.Unary unary) {
        return unary.operator() == Expression.UnaryOperator.NOT
                        && unary.operand() instanceof Expression.Like like
                        && !like.negated()
                ? visitLike(new Expression.Like(like.operand(), like.pattern(), like.regular(), true))
                : super.visitUnary(unary);
    }

    private String comparedOperand(Expression expression) {
        return expression instanceof Expression.Binary binary
                        && (SUMS.contains(binary.operator()) || PRODUCTS.contains(binary.operator()))
                ? write(expression)
                : operand(expression);
    }

    private String arithmeticOperand(Expression expression, BinaryOperator operator, boolean left) {
        boolean binds = expression instanceof Expression.Binary binary
                && SUMS.contains(operator)
                && (PRODUCTS.contains(binary.operator()) || (left && SUMS.contains(binary.operator())));
        return binds ? write(expression) : operand(expression);
    }

    @Override
    public String visitColumn(Expression.ColumnReference column) {
        List<String> parts = column.parts();
        if (qualification == Qualification.WHERE_NEEDED && resolution.target(column) instanceof Target.Source source) {
            int qualifiers = parts.size() - 1 - source.fields().size();
            int kept = hasSeveralRelations() ? 1 : 0;
            if (qualifiers > kept && !isAmbiguous(source.variable())) {
                return identifiers(parts.subList(qualifiers - kept, parts.size()), ".");
            }
        }
        return super.visitColumn(column);
    }

    private boolean hasSeveralRelations() {
        return resolution.allVariables().spliterator().estimateSize() > 1;
    }

    /** Two relations of one name can be told apart only by their databases. */
    private boolean isAmbiguous(RangeVariable variable) {
        for (RangeVariable other : resolution.allVariables()) {
            if (other != variable && other.name().equals(variable.name())) {
                return true;
            }
        }
        return false;
    }

    /** A column is called as it is anyway. */
    @Override
    public String visitOutput(SelectItem.Output item) {
        boolean named = item.expression() instanceof Expression.ColumnReference column
                && column.last().equals(item.alias());
        return named ? write(item.expression()) : super.visitOutput(item);
    }

    @Override
    public String visitSetOperation(QueryBody.SetOperation operation) {
        return operation.left().accept(this)
                + clauseBreak()
                + operation.operator()
                + (operation.all() ? " ALL" : "")
                + clauseBreak()
                + rightSide(operation.right());
    }

    @Override
    public String visitJoin(Relation.Join join) {
        String right = join.right().accept(this);
        if (join.kind() == JoinKind.COMMA && !join.lateral() && !(join.right() instanceof Relation.Join)) {
            return join.left().accept(this) + ", " + right;
        }
        if (join.kind() == JoinKind.COMMA || join.hint() != null || join.lateral()) {
            return super.visitJoin(join);
        }
        String condition = joinCondition(join);
        return join.left().accept(this) + clauseBreak() + kind(join.kind()) + " "
                + (join.right() instanceof Relation.Join ? "(" + right + ")" : right)
                + (condition.isEmpty() ? "" : " " + condition);
    }

    private static String kind(JoinKind kind) {
        return switch (kind) {
            case INNER -> "JOIN";
            case LEFT_OUTER -> "LEFT JOIN";
            case RIGHT_OUTER -> "RIGHT JOIN";
            case FULL_OUTER -> "FULL JOIN";
            case COMMA, CROSS, LEFT_SEMI, RIGHT_SEMI, LEFT_ANTI, RIGHT_ANTI, ASOF_INNER, ASOF_LEFT_OUTER -> kind.text();
        };
    }
}

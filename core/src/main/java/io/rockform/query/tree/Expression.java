// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scalar expression. */
public sealed interface Expression {
    <R> R accept(Visitor<R> visitor);

    /** One method a kind of expression; a new kind breaks every reader until it is handled. */
    interface Visitor<R> {
        R visitLiteral(Literal literal);

        R visitColumn(ColumnReference column);

        R visitField(FieldAccess access);

        R visitSubscript(Subscript subscript);

        R visitSlice(Slice slice);

        R visitJsonArrow(JsonArrow arrow);

        R visitUnary(Unary unary);

        R visitBinary(Binary binary);

        R visitIsNull(IsNull predicate);

        R visitBetween(Between predicate);

        R visitInList(InList predicate);

        R visitInQuery(InQuery predicate);

        R visitLike(Like predicate);

        R visitExists(Exists predicate);

        R visitScalarQuery(ScalarQuery query);

        R visitCase(Case expression);

        R visitCast(Cast cast);

        R visitCall(FunctionCall call);

        R visitInterval(Interval interval);

        R visitWord(Word word);

        R visitArray(ArrayLiteral array);

        R visitMap(MapLiteral map);

        R visitLambda(Lambda lambda);

        R visitRow(Row row);

        R visitVariable(Variable variable);
    }

    /** What a literal says. */
    enum LiteralKind {
        NULL,
        BOOLEAN,
        NUMBER,
        TEXT,
        DATE,
        DATETIME,
        BINARY
    }

    /** @param value the text without quotes and escapes; numbers as written; TRUE, FALSE, NULL in upper case */
    record Literal(LiteralKind kind, String value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /** Names joined by dots: {@code [[catalog.]database.][table.]column[.field ...]}; only a catalog can tell which part is what. */
    record ColumnReference(List<String> parts) implements Expression {
        public ColumnReference {
            parts = List.copyOf(parts);
        }

        /** The last part. */
        public String last() {
            return parts.get(parts.size() - 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitColumn(this);
        }
    }

    /** A field of a STRUCT that is no plain column. */
    record FieldAccess(Expression base, String field) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitField(this);
        }
    }

    /** {@code base[index]}. */
    record Subscript(Expression base, Expression index) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /** {@code base[from:to]}; a missing bound is null. */
    record Slice(
            Expression base,
            @Nullable String from,
            @Nullable String to) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSlice(this);
        }
    }

    /** {@code base->'path'}. */
    record JsonArrow(Expression base, String path) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJsonArrow(this);
        }
    }

    /** Operators before one operand. */
    enum UnaryOperator {
        NOT("NOT "),
        MINUS("-"),
        PLUS("+"),
        BIT_NOT("~");

        private final String text;

        UnaryOperator(String text) {
            this.text = text;
        }

        /** As StarRocks prints it. */
        public String text() {
            return text;
        }
    }

    /** An operator before its operand. */
    record Unary(UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnary(this);
        }
    }

    /** An operator between its operands. */
    record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinary(this);
        }
    }

    /** IS [NOT] NULL. */
    record IsNull(Expression operand, boolean negated) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIsNull(this);
        }
    }

    /** [NOT] BETWEEN. */
    record Between(Expression operand, Expression lower, Expression upper, boolean negated) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBetween(this);
        }
    }

    /** [NOT] IN (a, b). */
    record InList(Expression operand, List<Expression> items, boolean negated) implements Expression {
        public InList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInList(this);
        }
    }

    /** [NOT] IN (SELECT ...). */
    record InQuery(Expression operand, Query query, boolean negated) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInQuery(this);
        }
    }

    /** [NOT] LIKE or, if {@code regular}, REGEXP (also written RLIKE). */
    record Like(Expression operand, Expression pattern, boolean regular, boolean negated) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLike(this);
        }
    }

    /** EXISTS (SELECT ...). */
    record Exists(Query query) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExists(this);
        }
    }

    /** A query in parentheses used as a value. */
    record ScalarQuery(Query query) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScalarQuery(this);
        }
    }

    /** WHEN ... THEN. */
    record When(Expression condition, Expression result) {}

    /** @param operand null in the searched form; @param otherwise null if there is no ELSE */
    record Case(
            @Nullable Expression operand,
            List<When> whens,
            @Nullable Expression otherwise) implements Expression {
        public Case {
            whens = List.copyOf(whens);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCase(this);
        }
    }

    /** CAST (also written CONVERT). */
    record Cast(Expression operand, TypeName type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCast(this);
        }
    }

    /** INTERVAL value unit; the unit in upper case. */
    record Interval(Expression value, String unit) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInterval(this);
        }
    }

    /** A bare word that a function takes in place of a value: the DAY of timestampdiff, the floor of time_slice. */
    record Word(String text) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWord(this);
        }
    }

    /** {@code [a, b]}; @param itemType null if it was left to the server */
    record ArrayLiteral(@Nullable TypeName itemType, List<Expression> items) implements Expression {
        public ArrayLiteral {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArray(this);
        }
    }

    /** A key and its value. */
    record Entry(Expression key, Expression value) {}

    /** {@code map{k:v}}; @param type null if it was left to the server */
    record MapLiteral(@Nullable TypeName type, List<Entry> entries) implements Expression {
        public MapLiteral {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMap(this);
        }
    }

    /** {@code (x, y) -> body}. */
    record Lambda(List<String> parameters, Expression body) implements Expression {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLambda(this);
        }
    }

    /** {@code (a, b)}, two or more. */
    record Row(List<Expression> items) implements Expression {
        public Row {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRow(this);
        }
    }

    /** {@code @x} or {@code @@x}, the whole text. */
    record Variable(String text) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitVariable(this);
        }
    }

    /**
     * A function call, also of an aggregate or window function.
     *
     * @param name one part, or a database and a name; in lower case
     * @param star {@code count(*)}
     * @param orderBy within the parentheses
     * @param separator of group_concat; null if there is none
     * @param filter FILTER (WHERE ...); null if there is none
     * @param window OVER (...); null if there is none
     */
    record FunctionCall(
            List<String> name,
            boolean distinct,
            boolean star,
            List<Expression> arguments,
            List<SortItem> orderBy,
            @Nullable Expression separator,
            boolean ignoreNulls,
            @Nullable Expression filter,
            @Nullable Window window)
            implements Expression {
        public FunctionCall {
            name = List.copyOf(name);
            arguments = List.copyOf(arguments);
            orderBy = List.copyOf(orderBy);
        }

        /** A plain call. */
        public static FunctionCall of(String name, List<Expression> arguments) {
            return new FunctionCall(List.of(name), false, false, arguments, List.of(), null, false, null, null);
        }

        /** The name without a database. */
        public String function() {
            return name.get(name.size() - 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }
}

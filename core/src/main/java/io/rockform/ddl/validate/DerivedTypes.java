// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.DdlParser;
import io.rockform.problem.RockformException;
import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.IntegerTypes;
import io.rockform.schema.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of expressions over a table's columns, as far as facts tell; empty where only a server knows (facts 3.6). */
class DerivedTypes {
    /** Arithmetic gives the next one (facts 3.6: INT + 1 is a BIGINT). */
    private static final List<DataType> INTEGERS = List.copyOf(IntegerTypes.ALL);

    private static final int BIGINT = 3;
    private static final DataType TEXT = new DataType.Varchar(DataType.STRING_LENGTH);
    private static final Set<String> TEXT_FUNCTIONS = Set.of(
            "concat",
            "concat_ws",
            "upper",
            "ucase",
            "lower",
            "lcase",
            "substr",
            "substring",
            "left",
            "right",
            "trim",
            "ltrim",
            "rtrim",
            "replace",
            "split_part",
            "date_format",
            "from_unixtime",
            "get_json_string",
            "md5",
            "hex",
            "lpad",
            "rpad",
            "reverse",
            "repeat");

    private final Table table;

    DerivedTypes(Table table) {
        this.table = table;
    }

    static boolean isInteger(DataType type) {
        return INTEGERS.contains(type);
    }

    Optional<DataType> of(Expression expression) {
        if (expression instanceof Expression.ColumnReference column) {
            return column.parts().size() == 1 ? table.column(column.last()).map(Column::type) : Optional.empty();
        }
        if (expression instanceof Expression.Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Expression.Cast cast) {
            return type(cast);
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Expression.FunctionCall call) {
            return call(call);
        }
        if (expression instanceof Expression.JsonArrow) {
            return Optional.of(DataType.Simple.JSON);
        }
        return isPredicate(expression) ? Optional.of(DataType.Simple.BOOLEAN) : Optional.empty();
    }

    private static boolean isPredicate(Expression expression) {
        return expression instanceof Expression.IsNull
                || expression instanceof Expression.Between
                || expression instanceof Expression.InList
                || expression instanceof Expression.Like
                || expression instanceof Expression.Unary unary && unary.operator() == Expression.UnaryOperator.NOT;
    }

    private static Optional<DataType> literal(Expression.Literal literal) {
        return switch (literal.kind()) {
            case BOOLEAN -> Optional.of(DataType.Simple.BOOLEAN);
            case TEXT -> Optional.of(TEXT);
            case DATE -> Optional.of(DataType.Simple.DATE);
            case DATETIME -> Optional.of(DataType.Simple.DATETIME);
            case NUMBER -> number(literal.value());
            case NULL, BINARY -> Optional.empty();
        };
    }

    /** The narrowest type that holds it. */
    private static Optional<DataType> number(String digits) {
        return digits.chars().allMatch(Character::isDigit)
                ? IntegerTypes.narrowest(new BigInteger(digits)).map(DataType.class::cast)
                : Optional.empty();
    }

    private Optional<DataType> binary(Expression.Binary binary) {
        if (binary.operator().family() != BinaryOperator.Family.ARITHMETIC) {
            return Optional.of(DataType.Simple.BOOLEAN);
        }
        Optional<DataType> left = of(binary.left());
        Optional<DataType> right = of(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        int widest = Math.max(INTEGERS.indexOf(left.get()), INTEGERS.indexOf(right.get()));
        boolean whole = INTEGERS.contains(left.get()) && INTEGERS.contains(right.get());
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MULTIPLY ->
                whole ? Optional.of(INTEGERS.get(wider(widest))) : floating(left.get(), right.get());
            case DIVIDE -> whole ? Optional.of(DataType.Simple.DOUBLE) : floating(left.get(), right.get());
            default -> Optional.empty();
        };
    }

    private static int wider(int integer) {
        return integer < BIGINT ? integer + 1 : integer;
    }

    /** DOUBLE, where one side is floating and the other a number. */
    private static Optional<DataType> floating(DataType left, DataType right) {
        boolean one = isFloating(left) || isFloating(right);
        boolean numbers =
                (isFloating(left) || INTEGERS.contains(left)) && (isFloating(right) || INTEGERS.contains(right));
        return one && numbers ? Optional.of(DataType.Simple.DOUBLE) : Optional.empty();
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.Simple.FLOAT || type == DataType.Simple.DOUBLE;
    }

    private Optional<DataType> call(Expression.FunctionCall call) {
        if (TEXT_FUNCTIONS.contains(call.function())) {
            return Optional.of(TEXT);
        }
        return switch (call.function()) {
            case "date", "to_date", "str2date" -> Optional.of(DataType.Simple.DATE);
            case "parse_json", "json_query" -> Optional.of(DataType.Simple.JSON);
            case "length", "char_length" -> Optional.of(DataType.Simple.INT);
            case "date_trunc" ->
                call.arguments().size() < 2
                        ? Optional.empty()
                        : of(call.arguments().get(1))
                                .filter(type -> type == DataType.Simple.DATE || type == DataType.Simple.DATETIME);
            default -> Optional.empty();
        };
    }

    private static Optional<DataType> type(Expression.Cast cast) {
        try {
            return Optional.of(new DdlParser().type(cast.type().text()));
        } catch (RockformException notOfAColumn) {
            return Optional.empty();
        }
    }

    /** As the server compares them: lengths of texts do not count, digits of decimals do (facts 3.6). */
    static boolean isSame(DataType one, DataType other) {
        boolean texts = isText(one) && isText(other);
        return texts || one.equals(other) || holdsText(one);
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Varchar || type instanceof DataType.Char;
    }

    /** Within other types lengths do not count either; what else counts there is not recorded. */
    private static boolean holdsText(DataType type) {
        return type instanceof DataType.Array || type instanceof DataType.MapOf || type instanceof DataType.Struct;
    }
}

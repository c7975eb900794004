// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.ddl.grammar.StarRocksDdlParser.AggregateArgumentContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AggregateContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnAttributesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnCharsetContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnDefinitionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnValueContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CommentClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DefaultValueContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TypeContext;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.Feature;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.IntegerTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads column definitions (facts 3.1). */
final class ColumnReader {
    private final Reading reading;
    private final TypeReader types;

    ColumnReader(Reading reading) {
        this.reading = reading;
        this.types = new TypeReader(reading);
    }

    /**
     * A column as written.
     *
     * @param column nullable where nothing is written
     * @param key whether the KEY marker stands there
     * @param saysNullability whether NULL or NOT NULL is written
     */
    record ReadColumn(Column column, boolean key, boolean saysNullability) {}

    ReadColumn read(ColumnDefinitionContext context) {
        return read(Reading.identifier(context.identifier()), context.columnAttributes());
    }

    ReadColumn read(String name, ColumnAttributesContext context) {
        checkCharset(context.columnCharset());
        if (context.type() == null && context.aggregate().aggregateArguments() == null) {
            throw reading.syntaxError(
                    "unknown type '" + context.aggregate().getText() + "' of column " + name, context.aggregate());
        }
        Aggregation aggregation = aggregation(name, context.aggregate());
        DataType type = type(name, context, aggregation);
        boolean saysNullability = context.nullability() != null;
        boolean saysNull = saysNullability && context.nullability().NOT() == null;
        ColumnValueContext value = context.columnValue();
        boolean autoIncrement = value != null && value.AUTO_INCREMENT() != null;
        if (autoIncrement && saysNull) {
            throw reading.syntaxError(
                    "the AUTO_INCREMENT column " + name + " is NOT NULL: leave NULL out", context.nullability());
        }
        boolean nullable = !autoIncrement && nullable(name, aggregation, context);
        Column column = new Column(
                name,
                type,
                nullable,
                value == null ? null : defaultValue(name, !saysNullability || saysNull, value),
                autoIncrement,
                value == null || value.generation() == null ? null : reading.text(value.generation()),
                aggregation,
                comment(context.commentClause()));
        return new ReadColumn(column, context.KEY() != null, saysNullability || column.isGenerated());
    }

    /** Whether the column takes NULL, where what is written does not decide it (facts 3.3). */
    private boolean nullable(String name, @Nullable Aggregation aggregation, ColumnAttributesContext context) {
        boolean saysNotNull =
                context.nullability() != null && context.nullability().NOT() != null;
        if (aggregation instanceof AggregateState state) {
            // Servers print NOT NULL for the state of a count, and take it from nobody.
            if (saysNotNull && state.nullable()) {
                throw reading.syntaxError(
                        "the column " + name + " holds an aggregate state and takes NULL: leave NOT NULL out",
                        context.nullability());
            }
            return state.nullable();
        }
        if (saysNotNull
                && context.columnValue() != null
                && context.columnValue().generation() != null) {
            throw reading.refused(
                    ServerError.general(
                            "Getting syntax error. Detail message: Generated Column must be nullable column."),
                    "the generated column " + name + " takes NULL: leave NOT NULL out",
                    context.nullability());
        }
        return !saysNotNull || aggregation == AggregateFunction.REPLACE_IF_NOT_NULL;
    }

    static String comment(@Nullable CommentClauseContext context) {
        return context == null ? "" : Reading.string(context.string());
    }

    private DataType type(String name, ColumnAttributesContext context, @Nullable Aggregation aggregation) {
        if (context.type() != null) {
            refuseTime(name, context.type());
            return aggregation instanceof AggregateState
                    ? types.readOfState(context.type())
                    : types.read(context.type());
        }
        AggregateState state = (AggregateState) Objects.requireNonNull(aggregation);
        return AggregateStateTypes.of(state)
                .orElseThrow(() -> reading.modelError(
                        "what type holds " + reading.text(context.aggregate()) + " of column " + name
                                + " is not known here",
                        "Write the type before the function, as SHOW CREATE TABLE prints it.",
                        context.aggregate()));
    }

    /** The type parses, and no column can have it (recorded types/*). */
    private void refuseTime(String column, TypeContext context) {
        if (context.getStart().getType() == StarRocksDdlParser.TIME) {
            throw reading.refused(
                    ServerError.analysis("Type:TIME of column:" + column + " does not support"),
                    "the type TIME of column " + column + " is for expressions only: use VARCHAR or INT",
                    context);
        }
    }

    private @Nullable Aggregation aggregation(String column, @Nullable AggregateContext context) {
        if (context == null) {
            return null;
        }
        if (context.aggregateArguments() != null) {
            return state(context);
        }
        String name = context.getText().toUpperCase(Locale.ROOT);
        for (AggregateFunction aggregation : AggregateFunction.values()) {
            if (aggregation.name().equals(name)) {
                return aggregation;
            }
        }
        throw reading.syntaxError(
                "unknown aggregate function '" + context.getText() + "' of column " + column, context);
    }

    private AggregateState state(AggregateContext context) {
        List<DataType> arguments = new ArrayList<>();
        for (AggregateArgumentContext argument : context.aggregateArguments().aggregateArgument()) {
            arguments.add(types.readOfState(argument.type()));
        }
        return new AggregateState(context.getStart().getText().toLowerCase(Locale.ROOT), arguments);
    }

    /** Only utf8 is accepted, and it vanishes (facts 2.1). */
    private void checkCharset(@Nullable ColumnCharsetContext context) {
        if (context != null && !text(context).equalsIgnoreCase("utf8")) {
            throw reading.syntaxError("the only character set is utf8", context);
        }
    }

    private static String text(ColumnCharsetContext context) {
        return context.identifier() != null
                ? Reading.identifier(context.identifier())
                : Reading.string(context.string());
    }

    private @Nullable DefaultValue defaultValue(String column, boolean nullable, ColumnValueContext value) {
        if (value.defaultValue() == null) {
            return null;
        }
        if (value.defaultValue().NULL() != null && !nullable) {
            throw reading.refused(
                    ServerError.analysis("Invalid default value for '" + column + "'"),
                    "the column " + column + " is NOT NULL and has DEFAULT NULL",
                    value);
        }
        return defaultValue(column, value.defaultValue());
    }

    private @Nullable DefaultValue defaultValue(String column, DefaultValueContext context) {
        if (context.string() != null) {
            return new DefaultValue.Literal(Reading.string(context.string()));
        }
        if (context.NULL() != null) {
            return null;
        }
        if (context.CURRENT_TIMESTAMP() != null) {
            return new DefaultValue.CurrentTimestamp(
                    context.INTEGER_VALUE() == null
                            ? null
                            : reading.number(context.INTEGER_VALUE().getSymbol(), context));
        }
        if (context.expression() != null) {
            String sql = reading.text(context.expression());
            // The server prints it in the other form (facts 2.4).
            return sql.replace(" ", "").equalsIgnoreCase("now()")
                    ? new DefaultValue.CurrentTimestamp(null)
                    : new DefaultValue.Expression(sql);
        }
        String constant = reading.text(context.defaultConstant());
        if (context.defaultConstant().nested() == null
                && context.defaultConstant().LEFT_BRACKET() == null) {
            throw unquoted(column, constant, context);
        }
        return new DefaultValue.Constructor(constant);
    }

    /** Versions that read defaults of other kinds read a number too, and refuse it later (recorded columns/default *). */
    private RockformException unquoted(String column, String constant, DefaultValueContext context) {
        String remedy = "the default of column " + column + " must be quoted: DEFAULT " + QuotedText.literal(constant);
        boolean whole = constant.chars().allMatch(Character::isDigit);
        return whole && reading.isReadWith(Feature.COMPLEX_DEFAULT)
                ? IntegerTypes.narrowest(new BigInteger(constant))
                        .<RockformException>map(type -> reading.refused(
                                ServerError.analysis("Invalid default value for '" + column
                                        + "': Unsupported expr IntLiteral{type=" + type + "} for default value"),
                                remedy,
                                context))
                        .orElseGet(() -> reading.syntaxError(remedy, context))
                : reading.syntaxError(remedy, context);
    }
}

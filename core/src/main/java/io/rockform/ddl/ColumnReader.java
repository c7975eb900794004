// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.ddl.grammar.StarRocksDdlParser.AggregateContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnAttributesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnCharsetContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnDefinitionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnValueContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CommentClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DefaultValueContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TypeContext;
import io.rockform.problem.ServerError;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import java.util.Locale;
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
        DataType type = type(name, context);
        Aggregation aggregation = aggregation(name, context.aggregate());
        boolean saysNullability = context.nullability() != null;
        boolean nullable = !saysNullability || context.nullability().NOT() == null;
        boolean autoIncrement =
                context.columnValue() != null && context.columnValue().AUTO_INCREMENT() != null;
        if (autoIncrement && saysNullability && nullable) {
            throw reading.syntaxError(
                    "the AUTO_INCREMENT column " + name + " is NOT NULL: leave NULL out", context.nullability());
        }
        DefaultValue defaultValue = context.columnValue() == null ? null : value(name, nullable, context);
        Column column = new Column(
                name,
                type,
                // REPLACE_IF_NOT_NULL is nullable whatever is written (facts 3.3).
                (nullable && !autoIncrement) || aggregation == AggregateFunction.REPLACE_IF_NOT_NULL,
                defaultValue,
                autoIncrement,
                null,
                aggregation,
                comment(context.commentClause()));
        return new ReadColumn(column, context.KEY() != null, saysNullability);
    }

    static String comment(@Nullable CommentClauseContext context) {
        return context == null ? "" : Reading.string(context.string());
    }

    private DataType type(String name, ColumnAttributesContext context) {
        if (context.type() != null) {
            refuseTime(name, context.type());
            return types.read(context.type());
        }
        AggregateContext aggregate = context.aggregate();
        if (aggregate.aggregateArguments() == null) {
            throw reading.syntaxError("unknown type '" + aggregate.getText() + "' of column " + name, aggregate);
        }
        // Refused by name below; the type is never seen.
        return DataType.Simple.INT;
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
            reading.notSupportedYet("the aggregate state " + context.getText() + " of column " + column, context);
            return null;
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

    private @Nullable DefaultValue value(String column, boolean nullable, ColumnAttributesContext context) {
        ColumnValueContext value = context.columnValue();
        if (value.expression() != null) {
            reading.notSupportedYet("the generated column " + column, value);
            return null;
        }
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
            throw reading.syntaxError(
                    "the default of column " + column + " must be quoted: DEFAULT " + QuotedText.literal(constant),
                    context);
        }
        reading.notSupportedYet("DEFAULT " + constant + " of column " + column, context);
        return null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.ddl.grammar.StarRocksDdlParser.StructFieldContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TypeContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TypeParameterContext;
import io.rockform.problem.ServerError;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Reads types into their canonical form: every spelling of a type gives one value (facts 2.1). */
final class TypeReader {
    private static final int DEFAULT_DECIMAL_PRECISION = 10;
    private static final int DEFAULT_DECIMAL_V2_PRECISION = 9;

    private final Reading reading;
    private boolean ofState;

    TypeReader(Reading reading) {
        this.reading = reading;
    }

    DataType read(TypeContext context) {
        return read(context, false);
    }

    /** An argument of an aggregate state, or the type that holds one: there a VARCHAR may be of any length (facts 3.4). */
    DataType readOfState(TypeContext context) {
        ofState = true;
        try {
            return read(context, false);
        } finally {
            ofState = false;
        }
    }

    private DataType read(TypeContext context, boolean nested) {
        if (context.scalarType() != null) {
            return scalar(context, nested);
        }
        return switch (context.getStart().getType()) {
            case StarRocksDdlParser.ARRAY -> new DataType.Array(read(context.type(0), true));
            case StarRocksDdlParser.MAP -> new DataType.MapOf(read(context.type(0), true), read(context.type(1), true));
            case StarRocksDdlParser.STRUCT -> struct(context);
            // SIGNED and UNSIGNED, with or without INT: StarRocks has no unsigned types.
            default -> Simple.INT;
        };
    }

    private DataType struct(TypeContext context) {
        List<DataType.Field> fields = new ArrayList<>();
        for (StructFieldContext field : context.structField()) {
            fields.add(new DataType.Field(Reading.identifier(field.looseIdentifier()), read(field.type(), true)));
        }
        return new DataType.Struct(fields);
    }

    private DataType scalar(TypeContext context, boolean nested) {
        Token name = context.scalarType().getStart();
        return switch (name.getType()) {
            case StarRocksDdlParser.TINYINT -> integer(Simple.TINYINT, context);
            case StarRocksDdlParser.SMALLINT -> integer(Simple.SMALLINT, context);
            case StarRocksDdlParser.INT, StarRocksDdlParser.INTEGER -> integer(Simple.INT, context);
            case StarRocksDdlParser.BIGINT -> integer(Simple.BIGINT, context);
            case StarRocksDdlParser.LARGEINT -> integer(Simple.LARGEINT, context);
            case StarRocksDdlParser.CHAR -> new DataType.Char(textLength(context, nested));
            case StarRocksDdlParser.VARCHAR -> new DataType.Varchar(textLength(context, nested));
            case StarRocksDdlParser.STRING, StarRocksDdlParser.TEXT -> {
                refuseParameters(context, 0);
                yield new DataType.Varchar(DataType.STRING_LENGTH);
            }
            case StarRocksDdlParser.BINARY, StarRocksDdlParser.VARBINARY -> {
                List<Integer> lengths = parameters(context, 1);
                yield new DataType.Varbinary(lengths.isEmpty() ? null : lengths.get(0));
            }
            case StarRocksDdlParser.TIME ->
                throw reading.refused(
                        ServerError.analysis("Unsupported data type: TIME"),
                        "StarRocks has no columns of type TIME",
                        context);
            default -> simpleOrDecimal(name, context);
        };
    }

    private DataType simpleOrDecimal(Token name, TypeContext context) {
        return switch (name.getType()) {
            case StarRocksDdlParser.DECIMAL, StarRocksDdlParser.NUMERIC, StarRocksDdlParser.NUMBER ->
                decimal(context, DEFAULT_DECIMAL_PRECISION, 0);
            case StarRocksDdlParser.DECIMALV2 -> decimal(context, DEFAULT_DECIMAL_V2_PRECISION, 0);
            case StarRocksDdlParser.DECIMAL32 -> wideDecimal(context, 9);
            case StarRocksDdlParser.DECIMAL64 -> wideDecimal(context, 18);
            case StarRocksDdlParser.DECIMAL128 -> wideDecimal(context, 38);
            case StarRocksDdlParser.DECIMAL256 -> wideDecimal(context, 76);
            default -> {
                refuseParameters(context, 0);
                yield Simple.valueOf(name.getText().toUpperCase(java.util.Locale.ROOT));
            }
        };
    }

    /** A display width is parsed and thrown away. */
    private DataType integer(Simple type, TypeContext context) {
        refuseParameters(context, 1);
        return type;
    }

    /** Without a length, or with 0, it is 1; but the items of a complex type need one (facts 2.1, 2.2). */
    private int textLength(TypeContext context, boolean nested) {
        if (ofState && isOfAnyLength(context)) {
            return DataType.ANY_LENGTH;
        }
        List<Integer> lengths = parameters(context, 1);
        if (lengths.isEmpty() && nested) {
            String text = context.getStart().getType() == StarRocksDdlParser.CHAR ? "Char" : "Varchar";
            throw reading.refused(
                    ServerError.general(text + " size must be > 0: -1"),
                    context.getText() + " within a complex type needs a length, such as VARCHAR(50)",
                    context);
        }
        return lengths.isEmpty() ? 1 : Math.max(1, lengths.get(0));
    }

    /** {@code VARCHAR}, or {@code VARCHAR(*)} as servers once printed it. */
    private static boolean isOfAnyLength(TypeContext context) {
        return context.typeParameters() == null
                || context.typeParameters().typeParameter(0).ASTERISK() != null;
    }

    private DataType decimal(TypeContext context, int defaultPrecision, int defaultScale) {
        List<Integer> parameters = parameters(context, 2);
        return switch (parameters.size()) {
            case 0 -> new DataType.Decimal(defaultPrecision, defaultScale);
            case 1 -> new DataType.Decimal(parameters.get(0), 0);
            default -> new DataType.Decimal(parameters.get(0), parameters.get(1));
        };
    }

    /** The types that name their width take the precision for a missing scale (facts 2.1). */
    private DataType wideDecimal(TypeContext context, int width) {
        List<Integer> parameters = parameters(context, 2);
        return switch (parameters.size()) {
            case 0 -> new DataType.Decimal(width, width);
            case 1 -> new DataType.Decimal(parameters.get(0), parameters.get(0));
            default -> new DataType.Decimal(parameters.get(0), parameters.get(1));
        };
    }

    private List<Integer> parameters(TypeContext context, int atMost) {
        refuseParameters(context, atMost);
        List<Integer> parameters = new ArrayList<>(2);
        if (context.typeParameters() != null) {
            for (TypeParameterContext parameter : context.typeParameters().typeParameter()) {
                if (parameter.ASTERISK() != null) {
                    throw reading.syntaxError(
                            "the type " + context.getText()
                                    + " of any length is for the arguments of an aggregate state:"
                                    + " write STRING, or a length such as VARCHAR(50)",
                            parameter);
                }
                parameters.add(reading.number(parameter.getStart(), parameter));
            }
        }
        return parameters;
    }

    private void refuseParameters(TypeContext context, int atMost) {
        int given = context.typeParameters() == null
                ? 0
                : context.typeParameters().typeParameter().size();
        if (given > atMost) {
            String name = context.scalarType().getText();
            throw reading.syntaxError(
                    atMost == 0
                            ? "the type " + name + " takes no parameters: " + context.getText()
                            : "the type " + name + " takes at most " + atMost + ": " + context.getText(),
                    context.typeParameters());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.profile.Feature;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes columns of tables, their attributes in the order that the grammar asks for (facts 3.1). */
final class ColumnWriter {
    private static final Set<DataType> WITH_EMPTY_DEFAULT = Set.of(DataType.Simple.BITMAP, DataType.Simple.HLL);

    private final VersionGate gate;
    private final IdentifierQuoting quoting;
    private final TypeWriter types;

    ColumnWriter(VersionGate gate, IdentifierQuoting quoting, TypeWriter types) {
        this.gate = gate;
        this.quoting = quoting;
        this.types = types;
    }

    /**
     * A column's definition.
     *
     * @param primary whether silence about NULL would mean NOT NULL
     */
    String column(Column column, boolean primary, boolean keyMarker) {
        return quoting.quote(column.name()) + " " + attributes(column, primary, keyMarker);
    }

    private String attributes(Column column, boolean primary, boolean keyMarker) {
        StringBuilder text = new StringBuilder(column.type().accept(types));
        if (keyMarker) {
            text.append(" KEY");
        }
        if (column.aggregation() != null) {
            text.append(' ').append(aggregation(column.aggregation()));
        }
        if (!column.nullable()) {
            // The state of a count is never NULL, and saying so is a syntax error.
            text.append(column.aggregation() instanceof AggregateState ? "" : " NOT NULL");
        } else if (primary) {
            // Not what a server takes, but what is declared: silence would mean NOT NULL here.
            text.append(" NULL");
        }
        if (column.autoIncrement()) {
            text.append(" AUTO_INCREMENT");
        } else if (column.defaultValue() != null) {
            text.append(" DEFAULT ").append(defaultValue(column, column.defaultValue()));
        } else if (column.generatedAs() != null) {
            text.append(" AS ").append(column.generatedAs());
        }
        return text.append(DdlWriter.commentSuffix(column.comment())).toString();
    }

    private String aggregation(Aggregation aggregation) {
        if (!(aggregation instanceof AggregateState state)) {
            return aggregation.toString();
        }
        gate.require(Feature.AGGREGATE_STATE);
        return state.arguments().stream()
                .map(argument -> argument.accept(types))
                .collect(Collectors.joining(", ", state.function() + "(", ")"));
    }

    private String defaultValue(Column column, DefaultValue value) {
        if (column.type() == DataType.Simple.JSON) {
            gate.require(Feature.JSON_DEFAULT);
        }
        if (WITH_EMPTY_DEFAULT.contains(column.type()) || column.type() instanceof DataType.Varbinary) {
            gate.require(Feature.EMPTY_DEFAULT);
        }
        return value.accept(new DefaultValue.Visitor<>() {
            @Override
            public String visitLiteral(DefaultValue.Literal literal) {
                return QuotedText.literal(literal.text());
            }

            @Override
            public String visitCurrentTimestamp(DefaultValue.CurrentTimestamp timestamp) {
                if (column.type() == DataType.Simple.DATE) {
                    gate.require(Feature.CURRENT_TIMESTAMP_FOR_DATE);
                }
                if (timestamp.precision() == null) {
                    return "CURRENT_TIMESTAMP";
                }
                gate.require(Feature.CURRENT_TIMESTAMP_PRECISION);
                return "CURRENT_TIMESTAMP(" + timestamp.precision() + ")";
            }

            @Override
            public String visitExpression(DefaultValue.Expression expression) {
                return "(" + expression.sql() + ")";
            }

            @Override
            public String visitConstructor(DefaultValue.Constructor constructor) {
                gate.require(Feature.COMPLEX_DEFAULT);
                return constructor.sql();
            }
        });
    }
}

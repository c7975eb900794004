// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryMeaning;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The attributes of a column, compared and changed one by one. */
enum ColumnAttribute {
    TYPE("type") {
        @Override
        Object value(Column column) {
            // The type of a state follows from its function.
            return column.aggregation() instanceof AggregateState ? OF_STATE : column.type();
        }

        @Override
        String text(Column column) {
            return column.aggregation() instanceof AggregateState ? OF_STATE : WRITER.type(column.type());
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withType(from.type());
        }
    },
    NULLABLE("nullability") {
        @Override
        Object value(Column column) {
            return column.nullable() ? "NULL" : "NOT NULL";
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withNullable(from.nullable());
        }
    },
    DEFAULT("DEFAULT") {
        @Override
        Object value(Column column) {
            return canonicalDefault(column);
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withDefault(from.defaultValue());
        }
    },
    AUTO_INCREMENT("AUTO_INCREMENT") {
        @Override
        Object value(Column column) {
            return column.autoIncrement();
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withAutoIncrement(from.autoIncrement());
        }
    },
    GENERATED("AS") {
        @Override
        Object value(Column column) {
            return column.generatedAs() == null ? "none" : column.generatedAs();
        }

        @Override
        boolean same(Column one, Column other) {
            String expression = one.generatedAs();
            return expression == null || other.generatedAs() == null
                    ? super.same(one, other)
                    : QueryMeaning.compareExpressions(other.generatedAs(), expression, null)
                            .isSame();
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withGeneratedAs(from.generatedAs());
        }
    },
    AGGREGATION("aggregation") {
        @Override
        Object value(Column column) {
            return column.aggregation() == null ? "none" : column.aggregation();
        }

        @Override
        String text(Column column) {
            return column.aggregation() instanceof AggregateState state
                    ? state.arguments().stream()
                            .map(WRITER::type)
                            .collect(Collectors.joining(", ", state.function() + "(", ")"))
                    : super.text(column);
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withAggregation(from.aggregation());
        }
    },
    COMMENT("COMMENT") {
        @Override
        Object value(Column column) {
            return column.comment();
        }

        @Override
        Column taken(Column column, Column from) {
            return column.withComment(from.comment());
        }
    };

    private static final String OF_STATE = "of its state";
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private final String title;

    ColumnAttribute(String title) {
        this.title = title;
    }

    /** Two columns with equal values do not differ in this attribute. */
    abstract Object value(Column column);

    boolean same(Column one, Column other) {
        return Objects.equals(value(one), value(other));
    }

    /** {@code column} with this attribute of {@code from}. */
    abstract Column taken(Column column, Column from);

    String title() {
        return title;
    }

    /** The value as people write it. */
    String text(Column column) {
        return value(column).toString();
    }

    static List<ColumnAttribute> differing(Column one, Column other) {
        return Arrays.stream(values())
                .filter(attribute -> !attribute.same(one, other))
                .toList();
    }

    /** The server forgets the precision of CURRENT_TIMESTAMP at a restart (facts 3.2), so it decides nothing. */
    private static Object canonicalDefault(Column column) {
        DefaultValue value = column.defaultValue();
        if (value == null) {
            return "none";
        }
        return value.accept(new DefaultValue.Visitor<String>() {
            @Override
            public String visitLiteral(DefaultValue.Literal literal) {
                return "'" + literal.text() + "'";
            }

            @Override
            public String visitCurrentTimestamp(DefaultValue.CurrentTimestamp now) {
                return "CURRENT_TIMESTAMP";
            }

            @Override
            public String visitExpression(DefaultValue.Expression expression) {
                return expression.sql().toLowerCase(Locale.ROOT).replace(" ", "");
            }

            @Override
            public String visitConstructor(DefaultValue.Constructor constructor) {
                return constructor.sql().replace(" ", "");
            }
        });
    }
}

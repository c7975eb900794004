// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import java.util.Locale;
import java.util.Optional;

/** Which types take which DEFAULT (facts 2.4). */
final class DefaultRules {
    private static final int UUID_LENGTH = 36;
    private static final int MOST_FRACTION_DIGITS = 6;

    private final ServerProfile profile;
    private final TypeUses uses;
    private final Violations violations;

    DefaultRules(ServerProfile profile, Violations violations) {
        this.profile = profile;
        this.uses = new TypeUses(profile);
        this.violations = violations;
    }

    void check(Column column) {
        DefaultValue value = column.defaultValue();
        if (value != null) {
            value.accept(new ValueRules(column)).ifPresent(why -> refuse(column, why));
        }
    }

    private void refuse(Column column, String why) {
        violations.analysis(
                column.name(),
                "Invalid default value for '" + column.name() + "'" + (why.isEmpty() ? "" : ": " + why),
                "Give a default that the type takes, or none.");
    }

    /** What is wrong with a column's default; an empty text if the server says no more than that it is invalid. */
    private final class ValueRules implements DefaultValue.Visitor<Optional<String>> {
        private final DataType type;

        ValueRules(Column column) {
            this.type = column.type();
        }

        /** Versions that do not read it have said so before. */
        @Override
        public Optional<String> visitConstructor(DefaultValue.Constructor value) {
            return profile.has(Feature.COMPLEX_DEFAULT)
                    ? ComplexDefaultRules.check(value.sql(), type)
                    : Optional.empty();
        }

        @Override
        public Optional<String> visitLiteral(DefaultValue.Literal value) {
            if (!uses.isScalar(type)) {
                String wanted = profile.has(Feature.COMPLEX_DEFAULT)
                        ? "requires expression syntax (e.g., [], map{}, row())"
                        : "not supported";
                return Optional.of("Default value for complex type '" + ServerTypeNames.refused(type) + "' " + wanted);
            }
            if (type instanceof DataType.Char text) {
                return tooLong(value.text(), text.length());
            }
            if (type instanceof DataType.Varchar text) {
                return tooLong(value.text(), text.length());
            }
            if (type instanceof DataType.Varbinary) {
                return onlyEmpty(value.text());
            }
            return type instanceof DataType.Decimal
                    ? LiteralRules.number(value.text())
                    : simple((DataType.Simple) type, value.text());
        }

        private Optional<String> simple(DataType.Simple simple, String text) {
            return switch (simple) {
                case BOOLEAN -> LiteralRules.truth(text);
                case TINYINT, SMALLINT, INT, BIGINT, LARGEINT -> LiteralRules.integer(simple, text);
                case FLOAT, DOUBLE -> LiteralRules.number(text);
                case DATE, DATETIME -> LiteralRules.date(text);
                case JSON ->
                    profile.has(Feature.JSON_DEFAULT)
                            ? Optional.empty()
                            : Optional.of("Cannot add default value for type 'JSON'");
                case BITMAP, HLL -> onlyEmpty(text);
                case PERCENTILE, VARIANT -> Optional.of("");
            };
        }

        private Optional<String> tooLong(String text, int length) {
            return text.length() > length ? Optional.of("Default value is too long: " + text) : Optional.empty();
        }

        private Optional<String> onlyEmpty(String text) {
            if (!profile.has(Feature.EMPTY_DEFAULT)) {
                return Optional.of("");
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Type '" + ServerTypeNames.refused(type)
                            + "' only supports empty string \"\" as default value");
        }

        @Override
        public Optional<String> visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
            boolean date = type == DataType.Simple.DATE && profile.has(Feature.CURRENT_TIMESTAMP_FOR_DATE);
            if (type != DataType.Simple.DATETIME && !date) {
                return unsupported("now()");
            }
            Integer precision = value.precision();
            return precision != null && (precision < 0 || precision > MOST_FRACTION_DIGITS)
                    ? Optional.of("CURRENT_TIMESTAMP takes 0 to 6 digits: " + precision)
                    : Optional.empty();
        }

        @Override
        public Optional<String> visitExpression(DefaultValue.Expression value) {
            String function = value.sql().replace(" ", "").toLowerCase(Locale.ROOT);
            return switch (function) {
                case "uuid()" -> uuid();
                case "uuid_numeric()" ->
                    type == DataType.Simple.LARGEINT ? Optional.empty() : unsupported("uuid_numeric()");
                case "now()", "current_timestamp()" -> visitCurrentTimestamp(new DefaultValue.CurrentTimestamp(null));
                default ->
                    Optional.of(
                            "Default expr for function " + value.sql().replaceFirst("\\(.*", "") + " is not supported");
            };
        }

        private Optional<String> uuid() {
            if (!(type instanceof DataType.Varchar text)) {
                return unsupported("uuid()");
            }
            return text.length() >= UUID_LENGTH
                    ? Optional.empty()
                    : Optional.of("Varchar type length must be greater than 36 for uuid function");
        }

        private Optional<String> unsupported(String function) {
            return Optional.of("Default function " + function + " for type " + ServerTypeNames.refused(type)
                    + " is not supported");
        }
    }
}

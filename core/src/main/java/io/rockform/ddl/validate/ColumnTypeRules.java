// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The limits of types and of their nesting (facts 2.1, 2.2). */
final class ColumnTypeRules {
    private static final int LONGEST_CHAR = 255;
    private static final int LONGEST_VARCHAR = 1048576;
    private static final int DEEPEST = 15;
    private static final Set<DataType> OPAQUE =
            Set.of(DataType.Simple.BITMAP, DataType.Simple.HLL, DataType.Simple.PERCENTILE);

    private final ServerProfile profile;
    private final Violations violations;

    ColumnTypeRules(ServerProfile profile, Violations violations) {
        this.profile = profile;
        this.violations = violations;
    }

    /** What is refused while the statement is read. */
    void read(String column, DataType type) {
        if (type instanceof DataType.Decimal decimal) {
            checkDecimal(column, decimal);
        }
        if (type == DataType.Simple.VARIANT) {
            violations.require(column, Feature.VARIANT_TYPE, profile);
        }
        for (DataType inner : inner(type)) {
            read(column, inner);
        }
    }

    /** What is refused in analysis. */
    void check(Column column) {
        check(column.name(), column.type(), 1);
    }

    private void check(String column, DataType type, int depth) {
        if (depth > DEEPEST) {
            violations.analysis(column, "Type exceeds the maximum nesting depth of 15", "Nest the type less deeply.");
            return;
        }
        checkLength(column, type);
        checkKey(column, type);
        for (DataType inner : inner(type)) {
            if (OPAQUE.contains(inner)) {
                violations.analysis(
                        column,
                        "Invalid data type: " + ServerTypeNames.shown(type),
                        "BITMAP, HLL and PERCENTILE cannot be part of another type.");
            }
            check(column, inner, depth + 1);
        }
    }

    private void checkLength(String column, DataType type) {
        if (type instanceof DataType.Varchar text && text.length() > LONGEST_VARCHAR) {
            violations.analysis(
                    column, "Varchar size must be <= 1048576: " + text.length(), "Use VARCHAR(1048576) at most.");
        }
        if (type instanceof DataType.Char text && text.length() > LONGEST_CHAR) {
            violations.analysis(column, "Char size must be <= 255: " + text.length(), "Use VARCHAR.");
        }
        if ((type instanceof DataType.Varchar text && text.length() < 1)
                || (type instanceof DataType.Char shortText && shortText.length() < 1)) {
            violations.analysis(
                    column,
                    "the length of " + ServerTypeNames.refused(type) + " is less than 1",
                    "Give the length in bytes.");
        }
    }

    private void checkDecimal(String column, DataType.Decimal type) {
        int widest = profile.has(Feature.DECIMAL256) ? 76 : 38;
        if (type.precision() < 1 || type.precision() > widest) {
            violations.execution(
                    column,
                    "DECIMAL's precision should range from 1 to " + widest,
                    "Use DECIMAL(" + widest + ", " + Math.min(type.scale(), widest) + ") at most.");
        } else if (type.scale() > type.precision() || type.scale() < 0) {
            violations.execution(
                    column,
                    "DECIMAL(P[,S]) type P must be greater than or equal to the value of S",
                    "The first number counts all digits, the second those after the point.");
        }
    }

    private void checkKey(String column, DataType type) {
        if (type instanceof DataType.MapOf map && !isMapKey(map.key())) {
            violations.analysis(
                    column,
                    "Unsupported type specification: '" + ServerTypeNames.refused(map.key())
                            + "' for map's key, which should be base types",
                    "Use a scalar type, such as INT or VARCHAR, for the key.");
        }
    }

    private static boolean isMapKey(DataType type) {
        return inner(type).isEmpty() && type != DataType.Simple.JSON && !OPAQUE.contains(type);
    }

    private static List<DataType> inner(DataType type) {
        List<DataType> inner = new ArrayList<>();
        if (type instanceof DataType.Array array) {
            inner.add(array.item());
        } else if (type instanceof DataType.MapOf map) {
            inner.add(map.key());
            inner.add(map.value());
        } else if (type instanceof DataType.Struct struct) {
            struct.fields().forEach(field -> inner.add(field.type()));
        }
        return inner;
    }
}

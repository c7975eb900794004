// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.schema.DataType.Simple.BIGINT;
import static io.rockform.schema.DataType.Simple.DATE;
import static io.rockform.schema.DataType.Simple.DATETIME;
import static io.rockform.schema.DataType.Simple.DOUBLE;
import static io.rockform.schema.DataType.Simple.FLOAT;
import static io.rockform.schema.DataType.Simple.INT;
import static io.rockform.schema.DataType.Simple.JSON;
import static io.rockform.schema.DataType.Simple.LARGEINT;
import static io.rockform.schema.DataType.Simple.SMALLINT;
import static io.rockform.schema.DataType.Simple.TINYINT;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Char;
import io.rockform.schema.DataType.Decimal;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.DataType.Varchar;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types MODIFY COLUMN changes into which others: the matrix of facts 6.7, recorded in convert/*. */
final class TypeConversion {
    /** The length that a VARCHAR must have to take a JSON (recorded convert/JSON to VARCHAR(100)). */
    private static final int JSON_LENGTH = 1024;

    private static final Map<Simple, Set<Simple>> ALLOWED = new EnumMap<>(Map.of(
            TINYINT, EnumSet.of(SMALLINT, INT, BIGINT, LARGEINT, DOUBLE),
            SMALLINT, EnumSet.of(INT, BIGINT, LARGEINT, DOUBLE),
            INT, EnumSet.of(BIGINT, LARGEINT, DOUBLE, DATE),
            BIGINT, EnumSet.of(LARGEINT, DOUBLE),
            FLOAT, EnumSet.of(DOUBLE),
            DATE, EnumSet.of(DATETIME),
            DATETIME, EnumSet.of(DATE)));

    private static final Set<Simple> WRITTEN_AS_VARCHAR =
            EnumSet.of(TINYINT, SMALLINT, INT, BIGINT, LARGEINT, FLOAT, DOUBLE, JSON);

    private static final Set<Simple> READ_FROM_VARCHAR =
            EnumSet.of(TINYINT, SMALLINT, INT, BIGINT, LARGEINT, FLOAT, DOUBLE, DATE, JSON);

    private TypeConversion() {}

    /** Whether the kinds of the two types allow it; lengths are looked at by {@link #lengthRefusal}, later. */
    static boolean isAllowed(DataType from, DataType to) {
        if (from.equals(to) && !isComplex(from)) {
            return true;
        }
        if (from instanceof Simple simple) {
            return to instanceof Simple target
                    ? ALLOWED.getOrDefault(simple, Set.of()).contains(target)
                    : to instanceof Varchar && WRITTEN_AS_VARCHAR.contains(simple);
        }
        if (from instanceof Char) {
            return to instanceof Char || to instanceof Varchar;
        }
        if (from instanceof Varchar) {
            return to instanceof Varchar
                    || to instanceof Decimal
                    || to instanceof Simple target && READ_FROM_VARCHAR.contains(target);
        }
        return from instanceof Decimal decimal && isAllowed(decimal, to);
    }

    private static boolean isAllowed(Decimal from, DataType to) {
        if (to instanceof Varchar varchar) {
            return printedLength(from) <= varchar.length();
        }
        return to instanceof Decimal wider
                && from.scale() <= wider.scale()
                && from.precision() - from.scale() <= wider.precision() - wider.scale();
    }

    /** All digits, the point and the sign (StarRocks' ScalarType.getMysqlResultSetFieldLength). */
    private static int printedLength(Decimal type) {
        return type.precision() + (type.scale() > 0 ? 1 : 0) + 1;
    }

    private static boolean isComplex(DataType type) {
        return type instanceof DataType.Array || type instanceof DataType.MapOf || type instanceof DataType.Struct;
    }

    /** What StarRocks says to a string that would become too short; checked last of all (recorded convert/*). */
    static Optional<String> lengthRefusal(DataType from, DataType to, ServerProfile profile) {
        boolean shorter = length(to).isPresent()
                && length(from).isPresent()
                && length(from).get() > length(to).get();
        if (shorter) {
            return Optional.of("Cannot shorten string length");
        }
        // 3.x wants more than 1024, 4.1 accepts 1024 itself (facts 6.7).
        int enough = profile.version().isAtLeast(4, 1) ? JSON_LENGTH : JSON_LENGTH + 1;
        if (from == JSON && to instanceof Varchar varchar && varchar.length() < enough) {
            return Optional.of("JSON needs minimum length of " + JSON_LENGTH);
        }
        return Optional.empty();
    }

    private static Optional<Integer> length(DataType type) {
        if (type instanceof Varchar varchar) {
            return Optional.of(varchar.length());
        }
        return type instanceof Char fixed ? Optional.of(fixed.length()) : Optional.empty();
    }
}

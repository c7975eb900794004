// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.SqlParameters;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes Java values as literals of StarRocks. */
public final class SqlLiterals {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private SqlLiterals() {}

    /** The statement with each {@code ?} replaced. @throws RockformException if there are more or fewer than values */
    public static String fill(String sql, @Nullable Object... values) {
        List<String> literals = Arrays.stream(values).map(SqlLiterals::literal).toList();
        int expected = SqlParameters.count(sql);
        if (expected != literals.size()) {
            throw invalid(
                    "the statement has " + expected + " parameter(s), and " + literals.size() + " value(s) are given: "
                            + sql,
                    "Give a value for each ?.");
        }
        return SqlParameters.fill(sql, literals);
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean flag) {
            return flag ? "TRUE" : "FALSE";
        }
        if (value instanceof CharSequence || value instanceof Enum<?>) {
            return SqlParameters.text(value.toString());
        }
        if (value instanceof LocalDate) {
            return SqlParameters.text(value.toString());
        }
        if (value instanceof LocalDateTime time) {
            return SqlParameters.text((time.getNano() == 0 ? SECONDS : MICROSECONDS).format(time));
        }
        return number(value);
    }

    private static String number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        boolean finite = value instanceof Double number && Double.isFinite(number)
                || value instanceof Float real && Float.isFinite(real);
        boolean whole = value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger;
        if (finite || whole) {
            return value.toString();
        }
        throw invalid(
                "a value of " + value.getClass().getName() + " has no literal: " + value,
                "Give text, a number, a boolean, a LocalDate or a LocalDateTime.");
    }

    private static RockformException invalid(String message, String remedy) {
        return new RockformException(
                Problem.of(ProblemCode.INVALID_MODEL, message).remedy(remedy));
    }
}

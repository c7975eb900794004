// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions that do the same in StarRocks and in H2, with their names there. Others are refused by name. */
final class FunctionNames {
    private static final Map<String, String> SAME = names(
            "ABS",
            "CAST",
            "CHAR_LENGTH",
            "COALESCE",
            "CONCAT",
            "CONVERT",
            "COUNT",
            "DATE",
            "DAY",
            "DENSE_RANK",
            "FIRST_VALUE",
            "GREATEST",
            "HOUR",
            "IFNULL",
            "LAG",
            "LAST_VALUE",
            "LEAD",
            "LEAST",
            "LEFT",
            "LOCATE",
            "LOWER",
            "LPAD",
            "LTRIM",
            "MAX",
            "MIN",
            "MINUTE",
            "MONTH",
            "NTILE",
            "NULLIF",
            "RANK",
            "REPEAT",
            "REPLACE",
            "RIGHT",
            "ROW_NUMBER",
            "RPAD",
            "RTRIM",
            "SECOND",
            "SUBSTRING",
            "SUM",
            "TRIM",
            "UPPER",
            "YEAR");
    private static final Map<String, String> OTHER = Map.of(
            "IF", "CASEWHEN",
            "LENGTH", "OCTET_LENGTH",
            "SUBSTR", "SUBSTRING",
            "UCASE", "UPPER",
            "LCASE", "LOWER",
            "UUID", "RANDOM_UUID");

    /** Words before a parenthesis that are no functions. */
    private static final Map<String, String> SYNTAX = names(
            "ALL",
            "AND",
            "ANY",
            "AS",
            "BETWEEN",
            "BY",
            "CASE",
            "DISTINCT",
            "ELSE",
            "EXCEPT",
            "EXISTS",
            "FROM",
            "IN",
            "INTERSECT",
            "INTO",
            "JOIN",
            "LIKE",
            "MINUS",
            "NOT",
            "ON",
            "OR",
            "OVER",
            "PARTITION",
            "SELECT",
            "SET",
            "THEN",
            "UNION",
            "USING",
            "VALUES",
            "WHEN",
            "WHERE",
            "WITH");

    private FunctionNames() {}

    private static Map<String, String> names(String... names) {
        Map<String, String> map = new HashMap<>();
        for (String name : names) {
            map.put(name, name);
        }
        return Map.copyOf(map);
    }

    static boolean isSyntax(String word) {
        return SYNTAX.containsKey(word.toUpperCase(Locale.ROOT));
    }

    /** The function's name in H2; empty if the sandbox does not know it to be the same. */
    static Optional<String> inH2(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String same = SAME.get(upper);
        return Optional.ofNullable(same == null ? OTHER.get(upper) : same);
    }
}

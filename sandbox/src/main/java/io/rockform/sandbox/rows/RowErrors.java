// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.answer.SystemDatabases;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** H2's errors in StarRocks' words, where those are known. */
final class RowErrors {
    private static final Pattern NAMED = Pattern.compile("\"([^\"]*)\" not found.*", Pattern.DOTALL);

    private RowErrors() {}

    static boolean isUnknownTable(SQLException error) {
        return switch (error.getErrorCode()) {
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1 -> true;
            default -> false;
        };
    }

    static RefusedException of(SQLException error, String database) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        // The first line is the error; H2 repeats its statement behind.
        String words = message.lines().findFirst().orElse("").replaceFirst("; SQL statement:$", "");
        return switch (error.getErrorCode()) {
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1 ->
                unknownTable(qualified(name(words), database), words);
            case ErrorCode.SCHEMA_NOT_FOUND_1 -> unknownDatabase(name(words));
            case ErrorCode.COLUMN_NOT_FOUND_1 -> Refusals.analysis("Column '" + name(words) + "' cannot be resolved");
            case ErrorCode.COLUMN_COUNT_DOES_NOT_MATCH -> Refusals.analysis("Column count doesn't match value count");
            case ErrorCode.STATEMENT_WAS_CANCELED -> Refusals.of(1317, "70100", "Query execution was interrupted");
            case ErrorCode.NULL_NOT_ALLOWED,
                    ErrorCode.DATA_CONVERSION_ERROR_1,
                    ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1,
                    ErrorCode.INVALID_DATETIME_CONSTANT_2 -> Refusals.plain("the row does not fit: " + words);
            default -> Refusals.notModelled("this statement on rows, of which its database says: " + words);
        };
    }

    /** Of the tables of information_schema only some are here. */
    private static RefusedException unknownTable(String name, String words) {
        boolean system = name.toLowerCase(Locale.ROOT).startsWith(SystemDatabases.INFORMATION_SCHEMA)
                || words.contains(H2Names.INFORMATION_SCHEMA);
        return system ? Refusals.notModelled("the table " + name) : Refusals.unknownTable(name);
    }

    private static RefusedException unknownDatabase(String name) {
        return name.equals(H2Names.INFORMATION_SCHEMA)
                ? Refusals.notModelled("this table of information_schema")
                : Refusals.unknownDatabaseInAnalysis(name);
    }

    private static String name(String words) {
        Matcher named = NAMED.matcher(words);
        return named.find() ? named.group(1) : words;
    }

    private static String qualified(String name, String database) {
        return name.contains(".") ? name.replace("\"", "") : database + "." + name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.answer;

import io.rockform.problem.ServerError;
import io.rockform.sandbox.session.Answer;

/** Refusals that several statements share, worded as recorded (facts 12.3; recorded server/errors). */
public final class Refusals {
    private static final int GENERAL = 1064;

    private Refusals() {}

    public static RefusedException of(int code, String sqlState, String message) {
        return new RefusedException(new Answer.Refused(code, sqlState, message));
    }

    public static RefusedException of(ServerError error) {
        return of(error.code(), error.sqlState(), error.message());
    }

    /** Refused in execution, with nothing around the words. */
    public static RefusedException plain(String words) {
        return of(GENERAL, "HY000", words);
    }

    /** Refused in analysis, which puts its own words and a point around. */
    public static RefusedException analysis(int code, String sqlState, String words) {
        return of(code, sqlState, "Getting analyzing error. Detail message: " + words + ".");
    }

    public static RefusedException analysis(String words) {
        return analysis(GENERAL, "HY000", words);
    }

    /** What the sandbox is not made for. It never guesses. */
    public static RefusedException notModelled(String what) {
        return plain("Rockform sandbox does not model: " + what);
    }

    /** USE and ALTER DATABASE. */
    public static RefusedException unknownDatabase(String name) {
        return of(5501, "3F000", unknownDatabaseWords(name));
    }

    /** Every other statement that names a database. */
    public static RefusedException unknownDatabaseInAnalysis(String name) {
        return analysis(5501, "3F000", unknownDatabaseWords(name));
    }

    private static String unknownDatabaseWords(String name) {
        return "Unknown database '" + name + "'";
    }

    public static RefusedException unknownCatalog(String name) {
        return of(5078, "42000", "Unknown catalog '" + name + "'");
    }

    public static RefusedException noDatabase() {
        return of(1046, "3D000", "No database selected");
    }

    /** SHOW CREATE, SHOW INDEX, ALTER. */
    public static RefusedException notFound(String name) {
        return analysis("Table " + name + " is not found");
    }

    /** DESC says the name alone; SHOW COLUMNS and SELECT say it with its database. */
    public static RefusedException unknownTable(String name) {
        return analysis(5502, "42602", "Unknown table '" + name + "'");
    }

    public static RefusedException wrongKind(String database, String name, String wanted) {
        return analysis(1347, "HY000", "'" + database + "'.'" + name + "' is not '" + wanted + "'");
    }
}

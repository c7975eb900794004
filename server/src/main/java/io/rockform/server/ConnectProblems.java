// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a failed connection means, and what to do about it. Codes as in facts 12.3, with MySQL's own beside them. */
final class ConnectProblems {
    private static final List<Integer> UNKNOWN_DATABASE = List.of(5501, 1049);

    private ConnectProblems() {}

    /** The problem if the server answered and refused; null if there was no answer. */
    static @Nullable Problem refusal(SQLException failure, ServerUrl url, String server, String user) {
        int code = failure.getErrorCode();
        String text = serverText(failure);
        if (code == 5078 || text.contains("Unknown catalog")) {
            return Problem.of(ProblemCode.UNKNOWN_DATABASE, "there is no catalog " + url.catalog() + " on " + server)
                    .remedy("SHOW CATALOGS lists them; a URL without a catalog means default_catalog.");
        }
        if (UNKNOWN_DATABASE.contains(code) || text.contains("Unknown database")) {
            return Problem.of(ProblemCode.UNKNOWN_DATABASE, "there is no database " + url.database() + " on " + server)
                    .remedy("Create it with CREATE DATABASE `" + url.database() + "`, or correct the URL.");
        }
        if (code == 1045 || "28000".equals(failure.getSQLState())) {
            return Problem.of(ProblemCode.ACCESS_DENIED, server + " does not let the user " + user + " in: " + text)
                    .remedy("Check user and password in the URL; special characters are percent-encoded (@ is %40).");
        }
        if (code == 5203 || code == 1044) {
            return Problem.of(
                            ProblemCode.ACCESS_DENIED,
                            "the user " + user + " may not use the database " + url.database() + ": " + text)
                    .remedy("GRANT a privilege on the database or on one of its objects to the user.");
        }
        return null;
    }

    static Problem unreachable(List<String> failures) {
        return Problem.of(ProblemCode.UNREACHABLE, "no frontend answered: " + String.join(", ", failures))
                .remedy("Check host and port in the URL (the frontend's query_port, usually 9030), and that it runs.");
    }

    /** Why there was no answer, in a line, without a password. */
    static String reason(SQLException failure, @Nullable String password) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String text = Objects.requireNonNullElse(
                deepest.getMessage(), deepest.getClass().getSimpleName());
        String line = withoutConnection(text).lines().findFirst().orElse("");
        return password == null || password.length() < 3 ? line : line.replace(password, UrlText.MASK);
    }

    /** What the server said, without what the driver puts before it. */
    static String serverText(SQLException failure) {
        return withoutConnection(Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    private static String withoutConnection(String text) {
        return text.replaceFirst("^\\(conn=\\d+\\) ", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is and how to log in. Its {@link Object#toString()} never shows a password, so that it can stand in messages
 * and logs.
 */
public sealed interface ServerUrl permits StarRocksUrl, JdbcUrl, SandboxUrl {
    /** The forms of a URL, as messages show them. */
    String FORMS = "starrocks://USER:PASSWORD@HOST[:PORT][,HOST2[:PORT]]/[CATALOG.]DATABASE[?OPTIONS], "
            + "jdbc:mariadb://…, jdbc:mysql://…, sandbox:DIRECTORY or sandbox:mem";

    /**
     * Reads a URL of any form.
     *
     * @throws RockformException with {@link ProblemCode#USAGE}, naming the part that is wrong; never with the password
     */
    static ServerUrl parse(String text) {
        String trimmed = text.trim();
        if (trimmed.startsWith(StarRocksUrl.SCHEME)) {
            return StarRocksUrlParser.parse(trimmed);
        }
        if (trimmed.startsWith(SandboxUrl.SCHEME)) {
            return SandboxUrl.of(trimmed);
        }
        if (trimmed.startsWith(JdbcUrl.SCHEME)) {
            return new JdbcUrl(trimmed);
        }
        String scheme = trimmed.contains(":") ? trimmed.substring(0, trimmed.indexOf(':') + 1) : trimmed;
        throw new RockformException(Problem.of(ProblemCode.USAGE, "not the URL of a server: it begins with " + scheme)
                .remedy("Write it as " + FORMS + "."));
    }

    /** Whether {@code text} is meant as the URL of a server, rather than as a file or a word. */
    static boolean looksLikeOne(String text) {
        return List.of(StarRocksUrl.SCHEME, SandboxUrl.SCHEME, JdbcUrl.SCHEME).stream()
                .anyMatch(text.trim()::startsWith);
    }

    /** The catalog; null for the session's default, {@code default_catalog}. */
    @Nullable
    String catalog();

    /** The database; null if the URL names none. */
    @Nullable
    String database();

    /** The passwords in it, which must not be shown. */
    List<String> secrets();

    /** The same server and user with another database. */
    ServerUrl withDatabase(String changed);

    /** This URL with a relative directory of a sandbox taken from {@code base}; others as they are. */
    default ServerUrl relativeTo(Path base) {
        return this;
    }

    /**
     * The database.
     *
     * @throws RockformException if the URL names none
     */
    default String requiredDatabase() {
        String database = database();
        if (database == null) {
            throw new RockformException(Problem.of(ProblemCode.USAGE, "the URL " + this + " names no database")
                    .remedy("Write it as " + FORMS + "."));
        }
        return database;
    }
}

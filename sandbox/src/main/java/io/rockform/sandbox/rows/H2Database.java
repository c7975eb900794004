// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** The embedded H2 with a connection of its own for each client. */
final class H2Database implements AutoCloseable {
    /** Words that are names in StarRocks (facts 1.4) and that H2 would keep for itself. */
    private static final String NON_KEYWORDS =
            "ANY,ASYMMETRIC,AUTHORIZATION,CONSTRAINT,DAY,FOREIGN,HOUR,KEY,MINUTE,MONTH,ROWNUM,SECOND,SESSION_USER,SOME,"
                    + "SYMMETRIC,SYSTEM_USER,TOP,UESCAPE,UNKNOWN,USER,VALUE,YEAR";

    /**
     * A write delay of zero puts every commit into the file before it is answered, so that a kill loses none. The file is
     * not locked by H2: the directory is, by the sandbox.
     */
    private static final String SETTINGS =
            ";MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                    + ";WRITE_DELAY=0;FILE_LOCK=NO;NON_KEYWORDS=" + NON_KEYWORDS;

    private final String url;
    private final boolean kept;
    private final Connection administration;
    private final Map<Integer, Connection> clients = new HashMap<>();

    H2Database(Optional<Path> file) throws SQLException {
        this.kept = file.isPresent();
        this.url = "jdbc:h2:"
                + file.map(path -> "file:" + path.toAbsolutePath()).orElseGet(() -> "mem:" + UUID.randomUUID())
                + SETTINGS;
        this.administration = connect();
    }

    /** Without DriverManager, which would make H2 known to the whole process. */
    private Connection connect() throws SQLException {
        return new org.h2.Driver().connect(url, new Properties());
    }

    /** Whether its data outlive it. */
    boolean isKept() {
        return kept;
    }

    Connection administration() {
        return administration;
    }

    Connection client(int id) throws SQLException {
        Connection open = clients.get(id);
        if (open == null) {
            open = connect();
            clients.put(id, open);
        }
        return open;
    }

    void forget(int id) throws SQLException {
        Connection open = clients.remove(id);
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws SQLException {
        try (administration;
                var statement = administration.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}

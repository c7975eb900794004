// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.server.Connector.Opened;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a StarRocks server (or to the sandbox). Opening it costs three round trips: the login, the driver's SET
 * NAMES, and SYNC. Every statement commits by itself; there are no transactions to begin or end (facts 12.2). For one
 * thread at a time.
 *
 * <p>Each statement is logged by the SLF4J logger {@code rockform.sql} at level DEBUG.
 */
public final class ServerConnection implements Session, AutoCloseable {
    private static final Logger SQL = LoggerFactory.getLogger("rockform.sql");

    private final ServerUrl url;
    private final EmbeddedServers.@Nullable Shared embedded;
    private Opened opened;
    private boolean closed;

    private ServerConnection(ServerUrl url, EmbeddedServers.@Nullable Shared embedded, Opened opened) {
        this.url = url;
        this.embedded = embedded;
        this.opened = opened;
    }

    /**
     * Connects, and waits until the frontend knows what the leader knows.
     *
     * @throws RockformException {@link ProblemCode#UNREACHABLE}, {@link ProblemCode#ACCESS_DENIED} or
     *     {@link ProblemCode#UNKNOWN_DATABASE} (of a catalog, too); the text shows no password
     */
    public static ServerConnection open(ServerUrl url) {
        return open(url, url instanceof SandboxUrl sandbox ? EmbeddedServers.join(sandbox) : null);
    }

    /** Connects to the server at a URL in any of the forms of {@link ServerUrl}. */
    public static ServerConnection open(String url) {
        return open(ServerUrl.parse(url));
    }

    private static ServerConnection open(ServerUrl url, EmbeddedServers.@Nullable Shared embedded) {
        try {
            ServerConnection connection = new ServerConnection(url, embedded, logIn(url, embedded));
            connection.greet();
            return connection;
        } catch (RuntimeException e) {
            if (embedded != null) {
                embedded.leave();
            }
            throw e;
        }
    }

    /** A second connection to the same server, for work beside this one. To be closed by itself. */
    public ServerConnection another() {
        if (embedded != null) {
            embedded.join();
        }
        return open(url, embedded);
    }

    /**
     * Gives up the connection and makes a new one, to whichever frontend answers first. The session's state (variables,
     * temporary tables) is lost; catalog, database and the URL's session variables are as after opening.
     */
    public void reconnect() {
        closeQuietly();
        opened = logIn(url, embedded);
        greet();
    }

    private static Opened logIn(ServerUrl url, EmbeddedServers.@Nullable Shared embedded) {
        if (url instanceof JdbcUrl jdbc) {
            return Connector.connect(jdbc);
        }
        if (url instanceof StarRocksUrl starRocks) {
            return Connector.connect(starRocks);
        }
        if (url instanceof SandboxUrl sandbox && embedded != null) {
            return logIn(sandbox, embedded.address());
        }
        throw new IllegalStateException("no way to connect to " + url);
    }

    /** The server of the directory may have been started for another database. */
    private static Opened logIn(SandboxUrl url, HostAndPort address) {
        try {
            return Connector.connect(url.at(address, url.database()));
        } catch (RockformException e) {
            if (e.code() != ProblemCode.UNKNOWN_DATABASE) {
                throw e;
            }
        }
        ServerUrl nowhere = url.at(address, null);
        try (ServerConnection connection = open(nowhere, null)) {
            connection.execute("CREATE DATABASE IF NOT EXISTS " + SqlText.identifier(url.database()));
        }
        return Connector.connect(url.at(address, url.database()));
    }

    private void greet() {
        try {
            String settings = url instanceof StarRocksUrl starRocks
                    ? Connector.settings(starRocks.options().session())
                    : null;
            if (settings != null) {
                execute(settings);
            }
            synchronize();
        } catch (RuntimeException e) {
            closeQuietly();
            throw e;
        }
    }

    /** The URL that this was opened with. */
    public ServerUrl url() {
        return url;
    }

    /** The frontend that this is connected to: {@code host:port}, or the URL without its password. */
    public String server() {
        return opened.server();
    }

    /** The plain JDBC connection. {@link #reconnect()} replaces it; {@link #close()} closes it. */
    public Connection jdbc() {
        return opened.connection();
    }

    @Override
    public void execute(String sql) {
        run(sql, statement -> {
            boolean rows = statement.execute(sql);
            // A text of several statements has several answers, and an error may be in the last of them (facts 12.1).
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            return sql;
        });
    }

    @Override
    public Rows query(String sql) {
        return run(sql, statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                return read(rows);
            }
        });
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        long started = System.nanoTime();
        try (Statement statement = opened.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            T result = work.with(statement);
            SQL.debug("{} -- {} ms", shown(sql), milliseconds(started));
            return result;
        } catch (SQLException e) {
            String text = ConnectProblems.serverText(e);
            SQL.debug("{} -- {} ms, error {}: {}", shown(sql), milliseconds(started), e.getErrorCode(), text);
            if (isLost(e)) {
                throw new ConnectionLost(server(), sql, ConnectProblems.reason(e, null), e);
            }
            String sqlState = e.getSQLState() == null ? "" : e.getSQLState();
            throw new StatementRefused(new ServerError(e.getErrorCode(), sqlState, text), sql, e);
        }
    }

    private boolean isLost(SQLException failure) {
        // SQLSTATE class 08 is "connection exception"; drivers use it for a broken socket and for a timeout on it.
        if (failure.getSQLState() != null && failure.getSQLState().startsWith("08")) {
            return true;
        }
        if (failure.getCause() instanceof IOException) {
            return true;
        }
        try {
            return opened.connection().isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static Object shown(String sql) {
        return SQL.isDebugEnabled() ? SecretSql.masked(sql) : sql;
    }

    /** Put off until it is written. */
    private static Object milliseconds(long started) {
        return SQL.isDebugEnabled() ? String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e6) : "";
    }

    private static Rows read(ResultSet rows) throws SQLException {
        ResultSetMetaData labels = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int index = 1; index <= labels.getColumnCount(); index++) {
            columns.add(labels.getColumnLabel(index));
        }
        List<List<@Nullable String>> values = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int index = 1; index <= columns.size(); index++) {
                row.add(rows.getString(index));
            }
            values.add(row);
        }
        return Rows.of(columns, values);
    }

    /** Closes the connection, and stops the embedded server if this was its last one. Closing twice is harmless. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeQuietly();
        if (embedded != null) {
            embedded.leave();
        }
    }

    private void closeQuietly() {
        try {
            opened.connection().close();
        } catch (SQLException e) {
            SQL.debug("closing the connection: {}", e.getMessage());
        }
    }
}

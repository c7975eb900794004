// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A client of a sandbox, for tests: results as lines of text. */
public final class SandboxClient implements AutoCloseable {
    private final Connection connection;

    public SandboxClient(Sandbox sandbox, String database) throws SQLException {
        this.connection = DriverManager.getConnection(
                "jdbc:mariadb://" + sandbox.host() + ":" + sandbox.port() + "/" + database, "root", "");
    }

    /** Uses a connection, and closes it at the end. */
    public SandboxClient(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** Runs statements one after the other. */
    public SandboxClient run(String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** The rows, their cells joined by {@code |}, NULL as {@code NULL}. */
    public List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int count = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int index = 1; index <= count; index++) {
                    cells.add(Objects.requireNonNullElse(result.getString(index), "NULL"));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    /** The labels of the columns. */
    public List<String> labels(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> labels = new ArrayList<>();
            for (int index = 1; index <= result.getMetaData().getColumnCount(); index++) {
                labels.add(result.getMetaData().getColumnLabel(index));
            }
            return labels;
        }
    }

    /** How many rows a statement says that it has changed. */
    public int changed(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** {@code code message} of the error that a statement gives. */
    public String refusal(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "accepted";
        } catch (SQLException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "");
            return e.getErrorCode() + " " + message.replaceFirst("^\\(conn=\\d+\\) ", "");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

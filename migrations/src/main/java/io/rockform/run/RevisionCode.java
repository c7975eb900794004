// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.RevisionConnection;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.revision.SqlLiterals;
import io.rockform.server.ConnectionLost;
import io.rockform.server.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs code of revisions on the connection of the run. */
final class RevisionCode implements RevisionConnection {
    /** SQLSTATE class of "connection exception". */
    private static final String CONNECTION = "08";

    private static final int SECONDS_TO_ANSWER = 5;

    private final Database database;

    RevisionCode(Database database) {
        this.database = database;
    }

    /** @throws RockformException with what the code has thrown; then it may have done a part of its work */
    void run(RunCode operation) {
        try {
            operation.code().run(this);
        } catch (Exception e) {
            SQLException lost = lost(e);
            if (lost != null) {
                throw new ConnectionLost(
                        database.connection().server(), operation.title(), String.valueOf(lost.getMessage()), lost);
            }
            throw e instanceof RockformException known ? known : failed(operation, e);
        }
    }

    private static RockformException failed(RunCode operation, Exception thrown) {
        String said = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return new RockformException(
                Problem.of(
                        ProblemCode.INVALID_MODEL,
                        "the code '" + operation.title() + "' threw "
                                + thrown.getClass().getName() + said),
                thrown);
    }

    /** What says that the connection is gone, where the code used it by JDBC; null if it is not, or that is known already. */
    private @Nullable SQLException lost(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ConnectionLost) {
                return null;
            }
            if (each instanceof SQLException failure && (isOfConnection(failure) || isClosed())) {
                return failure;
            }
        }
        return null;
    }

    private static boolean isOfConnection(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION);
    }

    private boolean isClosed() {
        try {
            return !database.connection().jdbc().isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public void execute(String sql, @Nullable Object... values) {
        database.session().execute(filled(sql, values));
    }

    @Override
    public List<Map<String, @Nullable String>> query(String sql, @Nullable Object... values) {
        Rows rows = database.session().query(filled(sql, values));
        List<Map<String, @Nullable String>> all = new ArrayList<>();
        for (Rows.Row row : rows) {
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            List<String> columns = rows.columns();
            for (int index = 0; index < columns.size(); index++) {
                texts.put(columns.get(index), row.text(index));
            }
            all.add(texts);
        }
        return all;
    }

    private static String filled(String sql, @Nullable Object... values) {
        return values.length == 0 ? sql : SqlLiterals.fill(sql, values);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        Connection connection = database.connection().jdbc();
        if (type.isInstance(connection)) {
            return type.cast(connection);
        }
        try {
            return connection.unwrap(type);
        } catch (SQLException e) {
            throw new IllegalArgumentException("the connection is no " + type.getName(), e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.SqlText;
import io.rockform.schema.PartitionDefinition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows in H2, which is started by the first statement that needs it: starting it takes longer than all the rest. */
public final class H2RowStore implements RowStore {
    private final Optional<Path> file;
    private final SystemTables systemTables;
    /** One statement at a time: the tables must not change under it. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Integer, Statement> running = new ConcurrentHashMap<>();
    private @Nullable RowTables tables;

    /** @param file where H2 keeps its data; empty for memory */
    public H2RowStore(Optional<Path> file, SystemTables systemTables) {
        this.file = file;
        this.systemTables = systemTables;
    }

    @Override
    public Answer execute(SqlText statement, Supplier<RowScope> turn) {
        lock.lock();
        try {
            return execute(statement, turn.get());
        } finally {
            lock.unlock();
        }
    }

    private Answer execute(SqlText statement, RowScope scope) {
        try {
            return execution(scope).run(statement);
        } catch (SQLException e) {
            throw refusal(e, scope);
        }
    }

    private RowExecution execution(RowScope scope) throws SQLException {
        RowTables open = tables();
        open.follow(scope.catalog());
        return new RowExecution(open, scope, running);
    }

    @Override
    public Answer tryOut(SqlText statement, Supplier<RowScope> turn) {
        return together(List.of(statement), turn, Connection::rollback).get(0);
    }

    @Override
    public void executeTogether(List<SqlText> statements, Supplier<RowScope> turn) {
        List<Answer> unused = together(statements, turn, Connection::commit);
    }

    /** How a transaction ends. */
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private List<Answer> together(List<SqlText> statements, Supplier<RowScope> turn, End end) {
        lock.lock();
        try {
            RowScope scope = turn.get();
            try {
                return together(statements, execution(scope), end);
            } catch (SQLException e) {
                throw refusal(e, scope);
            }
        } finally {
            lock.unlock();
        }
    }

    private static List<Answer> together(List<SqlText> statements, RowExecution execution, End end)
            throws SQLException {
        List<RowExecution.Prepared> prepared = new ArrayList<>();
        for (SqlText statement : statements) {
            prepared.add(execution.prepareInsert(statement));
        }
        Connection connection = execution.connection();
        connection.setAutoCommit(false);
        try {
            List<Answer> answers = new ArrayList<>();
            for (RowExecution.Prepared insert : prepared) {
                answers.add(execution.run(insert));
            }
            end.of(connection);
            return answers;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void clear(Supplier<Catalog> catalog, String database, StoredTable table) {
        change(catalog, mirror -> mirror.clear(database, table));
    }

    @Override
    public void takeOut(
            Supplier<Catalog> catalog,
            String database,
            StoredTable table,
            PartitionDefinition partition,
            OptionalLong keptAs) {
        change(catalog, mirror -> mirror.takeOut(database, table, partition, keptAs));
    }

    @Override
    public void bringBack(Supplier<Catalog> catalog, String database, StoredTable table, long keptAs) {
        change(catalog, mirror -> mirror.bringBack(database, table, keptAs));
    }

    /** What is done to the rows of a table. */
    private interface RowsChange {
        void on(Mirror mirror) throws SQLException;
    }

    /** Where nothing was ever stored there is nothing to change. */
    private void change(Supplier<Catalog> catalog, RowsChange change) {
        lock.lock();
        try {
            if (tables == null && file.isEmpty()) {
                return;
            }
            RowTables open = tables();
            open.follow(catalog.get());
            change.on(open.mirror());
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public RowSnapshot snapshot(Supplier<Catalog> catalog) {
        lock.lock();
        try {
            boolean nothing = tables == null && file.isEmpty();
            return nothing ? RowSnapshot.EMPTY : tables().mirror().snapshot(catalog.get());
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void restore(RowSnapshot snapshot, Supplier<Catalog> catalog) {
        lock.lock();
        try {
            Catalog restored = catalog.get();
            RowTables open = tables;
            if (open != null) {
                open.mirror().restore(snapshot, restored);
                open.follow(restored);
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    private RefusedException refusal(SQLException e, RowScope scope) {
        RowTables open = tables;
        Optional<RefusedException> missing =
                open != null && RowErrors.isUnknownTable(e) ? open.missing() : Optional.empty();
        return missing.orElseGet(() -> RowErrors.of(e, scope.database().orElse("")));
    }

    private RowTables tables() throws SQLException {
        RowTables open = tables;
        if (open == null) {
            open = new RowTables(new H2Database(file), systemTables);
            tables = open;
        }
        return open;
    }

    @Override
    public void cancel(int connectionId) {
        Statement statement = running.get(connectionId);
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // It has just ended.
                return;
            }
        }
    }

    @Override
    public void forget(int connectionId) {
        lock.lock();
        try {
            RowTables open = tables;
            if (open != null) {
                open.database().forget(connectionId);
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            RowTables open = tables;
            tables = null;
            if (open != null) {
                open.database().close();
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    private static RefusedException failed(SQLException e) {
        return RowErrors.of(e, "");
    }
}

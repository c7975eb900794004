// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.analysis.ReadRights;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.TokenReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Runs one statement on rows. */
final class RowExecution {
    private final RowTables tables;
    private final RowScope scope;
    private final Map<Integer, Statement> running;

    RowExecution(RowTables tables, RowScope scope, Map<Integer, Statement> running) {
        this.tables = tables;
        this.scope = scope;
        this.running = running;
    }

    Answer run(SqlText statement) throws SQLException {
        TokenReader reader = new TokenReader(statement);
        if (reader.accept("INSERT")) {
            return change(insert(reader, statement), statement);
        }
        if (reader.accept("UPDATE")) {
            return change(UpdateTranslation.update(reader, needing(Privilege.UPDATE)), statement);
        }
        if (reader.accept("DELETE")) {
            return change(UpdateTranslation.delete(reader, needing(Privilege.DELETE)), statement);
        }
        return query(statement);
    }

    private void mayRead(String query) {
        new ReadRights(scope.rights(), scope.catalog(), scope.database().orElse("")).check(query);
    }

    /** The table that a statement writes to. */
    record Target(String database, StoredTable table) {
        String sql() {
            return H2Names.table(database, table.name());
        }
    }

    /** Finds the table that a statement writes to. */
    interface Targets {
        Target find(QualifiedName name);
    }

    /** A statement that changes rows, before it is translated. */
    interface RowChange {
        String sql(SqlText statement, ReferencedObjects referenced);
    }

    private Targets needing(Privilege privilege) {
        return name -> {
            Target target = target(name);
            scope.rights().need(privilege, Securables.of(target.database(), target.table()));
            tables.mirror().changing(target.table().id());
            return target;
        };
    }

    private Target target(QualifiedName name) {
        String database = name.database()
                .or(scope::database)
                .orElseThrow(() -> Refusals.of(1046, "3D000", "No database selected"));
        if (SystemDatabases.has(database)) {
            throw Refusals.notModelled("rows written to " + database);
        }
        StoredObject object = scope.catalog()
                .database(database)
                .orElseThrow(() -> Refusals.unknownDatabaseInAnalysis(database))
                .find(name.name())
                .orElseThrow(() -> Refusals.unknownTable(database + "." + name.name()));
        if (!(object instanceof StoredTable table)) {
            throw Refusals.notModelled("rows written to " + name.name() + ", which is no table");
        }
        return new Target(database, table);
    }

    private Answer query(SqlText statement) throws SQLException {
        ReferencedObjects referenced = tables.prepare(statement.tokens(), scope);
        mayRead(statement.text());
        String sql = QueryTranslation.of(statement, 0, referenced);
        try (Statement query = running(connection())) {
            try (ResultSet result = query.executeQuery(sql)) {
                return ResultReader.read(result);
            }
        } finally {
            running.remove(scope.connectionId());
        }
    }

    private Answer change(RowChange change, SqlText statement) throws SQLException {
        Connection unused = connection();
        return run(prepare(change, statement));
    }

    private Prepared prepare(RowChange change, SqlText statement) throws SQLException {
        ReferencedObjects referenced = tables.prepare(statement.tokens(), scope);
        return new Prepared(change.sql(statement, referenced));
    }

    /** A statement that changes rows, as H2 reads it. */
    record Prepared(String sql) {}

    Prepared prepareInsert(SqlText statement) throws SQLException {
        TokenReader reader = new TokenReader(statement);
        reader.expect("INSERT");
        return prepare(insert(reader, statement), statement);
    }

    private RowChange insert(TokenReader reader, SqlText statement) {
        RowChange insert = InsertTranslation.read(reader, needing(Privilege.INSERT));
        if (!reader.peek().is("VALUES")) {
            mayRead(statement.text().substring(reader.peek().start()));
        }
        return insert;
    }

    Answer run(Prepared change) throws SQLException {
        try (Statement update = running(tables.database().client(scope.connectionId()))) {
            int count = update.executeUpdate(change.sql());
            return new Answer.Done(
                    count, "{'label':'rockform_" + UUID.randomUUID() + "', 'status':'VISIBLE', 'txnId':'1'}");
        } finally {
            running.remove(scope.connectionId());
        }
    }

    /** The client's connection, in its current database. H2 ends a transaction where the database is changed. */
    Connection connection() throws SQLException {
        Connection connection = tables.database().client(scope.connectionId());
        String schema = scope.database()
                .map(name -> name.equals(SystemDatabases.INFORMATION_SCHEMA) ? H2Names.INFORMATION_SCHEMA : name)
                .orElse("PUBLIC");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(schema));
            statement.execute("SET SCHEMA " + H2Names.quoted(schema));
        }
        return connection;
    }

    /** A statement that can be stopped. */
    private Statement running(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        running.put(scope.connectionId(), statement);
        return statement;
    }
}

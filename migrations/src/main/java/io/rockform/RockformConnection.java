// SPDX-License-Identifier: Apache-2.0
package io.rockform;

import io.rockform.profile.ServerProfile;
import io.rockform.run.Database;
import io.rockform.schema.Schema;
import io.rockform.server.Rows;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.HistoryTables;
import java.sql.Connection;

/** A connection to a database on a StarRocks server. For one thread at a time. */
public final class RockformConnection implements AutoCloseable {
    private final Database database;

    RockformConnection(ServerUrl url, HistoryTables tables) {
        this.database = Database.open(url, tables);
    }

    Database database() {
        return database;
    }

    /** The plain JDBC connection, which {@link #close()} closes. */
    public Connection jdbc() {
        return database.connection().jdbc();
    }

    /** Runs a statement whose rows, if any, are of no interest. */
    public void execute(String sql) {
        database.connection().execute(sql);
    }

    /** Runs a statement and reads all its rows, as text. */
    public Rows query(String sql) {
        return database.connection().query(sql);
    }

    /** What the server is. */
    public ServerProfile profile() {
        return database.profile();
    }

    /** The objects of the database that Rockform knows, but for its own tables. */
    public Schema schema() {
        return database.schema();
    }

    @Override
    public void close() {
        database.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReader;
import io.rockform.server.SchemaReading;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerProfileReader;
import io.rockform.server.ServerUrl;
import io.rockform.server.Session;
import io.rockform.server.history.History;
import io.rockform.server.history.HistoryLock;
import io.rockform.server.history.HistoryTables;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database on a server, connected: its profile, its schema, its history. */
public final class Database implements AutoCloseable {
    private final ServerConnection connection;
    private final Session session;
    private final HistoryTables tables;
    private @Nullable ServerProfile profile;
    private @Nullable History history;

    private Database(ServerConnection connection, Session session, HistoryTables tables) {
        this.connection = connection;
        this.session = session;
        this.tables = tables;
    }

    /**
     * Connects.
     *
     * @param url names a database
     * @throws io.rockform.problem.RockformException if that fails, or the URL names no database
     */
    public static Database open(ServerUrl url, HistoryTables tables) {
        url.requiredDatabase();
        ServerConnection connection = ServerConnection.open(url);
        return new Database(connection, connection, tables);
    }

    /** The same database by the same connection; what changes anything is sent only while the lock is held. */
    Database fencedBy(HistoryLock lock) {
        Database fenced = new Database(connection, lock.fence(connection), tables);
        fenced.profile = profile();
        return fenced;
    }

    /** Where Rockform's own tables are. */
    String historyDatabase() {
        return tables.database() == null ? connection.url().requiredDatabase() : tables.database();
    }

    /** For statements of a run. */
    Session session() {
        return session;
    }

    public ServerConnection connection() {
        return connection;
    }

    /** The URL, without its password. */
    public String name() {
        return connection.url().toString();
    }

    /** What the server is; asked once. */
    public ServerProfile profile() {
        if (profile == null) {
            profile = ServerProfileReader.read(connection);
        }
        return profile;
    }

    public History history() {
        if (history == null) {
            history = History.open(session, profile(), tables);
        }
        return history;
    }

    /** The default database's name, which a query may name. */
    public String databaseName() {
        return connection.url().requiredDatabase();
    }

    /** All objects of the database but Rockform's own, as they are now, and those that cannot be trusted. */
    public SchemaReading read() {
        return read(Set.of());
    }

    /** The same, with all objects of other databases, which keep the names of their databases. */
    public SchemaReading read(Collection<String> others) {
        return reader().read(others);
    }

    /** All databases of the server but its own. */
    public List<String> databases() {
        return reader().databases();
    }

    private SchemaReader reader() {
        String database = databaseName();
        // Other databases can have a history, too.
        return SchemaReader.of(
                connection,
                profile(),
                name -> tables.owns(name, database) || tables.owns(new ObjectName(null, name.name()), database));
    }

    /** All objects of the database that Rockform knows, but its own, as they are now. */
    public Schema schema() {
        return read().schema();
    }

    @Override
    public void close() {
        connection.close();
    }
}

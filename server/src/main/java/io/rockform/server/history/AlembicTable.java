// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Alembic's own table, by default {@code alembic_version}: a row for each head. Every statement here does on a DUPLICATE KEY
 * table what it does on the PRIMARY KEY table that the StarRocks dialect of Alembic makes.
 */
public final class AlembicTable {
    /** Alembic's default name. */
    public static final String DEFAULT_NAME = "alembic_version";

    private static final String COLUMN = "version_num";

    private final Session session;
    private final String name;

    /** @param name in the connection's database */
    public AlembicTable(Session session, String name) {
        this.session = session;
        this.name = name;
    }

    /** Whether it is there. */
    public boolean exists() {
        // An underscore of LIKE stands for any character, so that the answer may hold more than was meant.
        for (Rows.Row row : session.query("SHOW TABLES LIKE " + SqlText.literal(name))) {
            if (name.equals(row.text(0))) {
                return true;
            }
        }
        return false;
    }

    /** The ids of the revisions at which the database is for Alembic; none if it is at its base. The table has to be there. */
    public Set<String> read() {
        Set<String> ids = new TreeSet<>();
        for (Rows.Row row :
                session.query("SELECT " + SqlText.identifier(COLUMN) + " FROM " + SqlText.identifier(name))) {
            ids.add(row.required(COLUMN));
        }
        return ids;
    }

    /** Makes the table hold exactly those ids. What is new is written first, so that a stop in between leaves too much. */
    void write(Set<String> heads) {
        Set<String> there = read();
        statements(name, added(heads, there), added(there, heads)).forEach(session::execute);
    }

    private static Set<String> added(Set<String> to, Set<String> from) {
        Set<String> added = new TreeSet<>(to);
        added.removeAll(from);
        return added;
    }

    /** What makes all ids go. */
    public static String emptied(String name) {
        return "DELETE FROM " + SqlText.identifier(name) + " WHERE " + SqlText.identifier(COLUMN) + " <> ''";
    }

    /** What makes some ids come and others go. */
    public static List<String> statements(String name, Set<String> coming, Set<String> going) {
        String table = SqlText.identifier(name);
        String column = SqlText.identifier(COLUMN);
        List<String> statements = new ArrayList<>();
        for (String id : coming) {
            statements.add("INSERT INTO " + table + " (" + column + ") VALUES (" + SqlText.literal(id) + ")");
        }
        for (String id : going) {
            statements.add("DELETE FROM " + table + " WHERE " + column + " = " + SqlText.literal(id));
        }
        return statements;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.Recycled;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.PartitionDefinition;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Keeps the tables of H2 as the catalog has them: made when rows are needed, and renamed, rebuilt and dropped after the
 * catalog. A table is told apart by the id in its comment, so that a kill between two steps leaves nothing in doubt.
 */
final class Mirror {
    /** The table's id and a mark of its structure. */
    private static final Pattern COMMENT = Pattern.compile("(\\d+) ([0-9a-f]+)");

    private final Connection connection;
    private final Map<Long, Mirrored> tables = new HashMap<>();
    private final Set<String> views = new LinkedHashSet<>();
    /** How often the rows or the structure of a table were changed, by its id. */
    private final Map<Long, Long> changes = new HashMap<>();

    private int snapshots;
    private Catalog seen = Catalog.empty();

    /** @param structure what its columns were when it was made */
    private record Mirrored(String schema, String name, String structure) {}

    /** @param kept whether a former process may have left something */
    Mirror(Connection connection, boolean kept) throws SQLException {
        this.connection = connection;
        if (kept) {
            read();
        }
    }

    /** What a former process left: its views are made anew, half-built tables go. */
    private void read() throws SQLException {
        for (String[] view : query("SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS"
                + " WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'")) {
            views.add(H2Names.table(view[0], view[1]));
        }
        dropViews();
        List<String[]> found = query("SELECT TABLE_SCHEMA, TABLE_NAME, REMARKS FROM INFORMATION_SCHEMA.TABLES"
                + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA <> 'INFORMATION_SCHEMA' ORDER BY TABLE_NAME");
        for (String[] row : found) {
            Matcher comment = COMMENT.matcher(row[2]);
            if (comment.matches()) {
                found(Long.parseLong(comment.group(1)), new Mirrored(row[0], row[1], comment.group(2)));
            } else {
                execute("DROP TABLE " + H2Names.table(row[0], row[1]));
            }
        }
    }

    private void found(long id, Mirrored mirrored) throws SQLException {
        Mirrored twin = tables.put(id, mirrored);
        if (twin != null) {
            // A rebuild was complete but for dropping the old table.
            boolean rebuilt = isRebuilt(mirrored.name());
            Mirrored old = rebuilt ? twin : mirrored;
            execute("DROP TABLE " + H2Names.table(old.schema(), old.name()));
            tables.put(id, rebuilt ? mirrored : twin);
        }
    }

    private static boolean isRebuilt(String name) {
        return name.startsWith("rockform rebuilt ");
    }

    private void dropViews() throws SQLException {
        for (String view : views) {
            execute("DROP VIEW IF EXISTS " + view + " CASCADE");
        }
        views.clear();
    }

    /** Whether the view is there since the catalog last changed. */
    boolean hasView(String schema, String name) {
        return views.contains(H2Names.table(schema, name));
    }

    /** Makes a view, which lasts until the catalog changes. */
    void createView(String schema, String name, String definition) throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(schema));
        execute("CREATE VIEW " + H2Names.table(schema, name) + " " + definition);
        views.add(H2Names.table(schema, name));
    }

    /** Follows what happened in the catalog since the last call. @return whether anything did */
    boolean follow(Catalog catalog) throws SQLException {
        if (catalog == seen) {
            return false;
        }
        dropViews();
        Map<Long, Place> places = places(catalog);
        Map<Long, String> moving = new HashMap<>();
        for (Map.Entry<Long, Mirrored> entry : Map.copyOf(tables).entrySet()) {
            Mirrored mirrored = entry.getValue();
            Place place = places.get(entry.getKey());
            if (place == null) {
                execute("DROP TABLE " + H2Names.table(mirrored.schema(), mirrored.name()));
                tables.remove(entry.getKey());
            } else if (!place.schema().equals(mirrored.schema())) {
                relocate(place, mirrored);
                moving.put(entry.getKey(), place.name());
            } else if (!place.name().equals(mirrored.name())) {
                moving.put(entry.getKey(), place.name());
            }
        }
        // In two steps, since two tables may have changed names with each other.
        for (long id : moving.keySet()) {
            rename(id, "rockform moving " + id);
        }
        for (Map.Entry<Long, String> move : moving.entrySet()) {
            rename(move.getKey(), move.getValue());
        }
        seen = catalog;
        return true;
    }

    /** Where a table is to be. */
    private record Place(String schema, String name, StoredTable table) {}

    /** H2 cannot rename a table into another schema. */
    private void relocate(Place place, Mirrored old) throws SQLException {
        StoredTable table = place.table();
        String structure = structure(table);
        String name = "rockform relocated " + table.id();
        execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(place.schema()));
        rebuild(old, place.schema(), name, table, table.id() + " " + structure);
        tables.put(table.id(), new Mirrored(place.schema(), name, structure));
    }

    private static Map<Long, Place> places(Catalog catalog) {
        Map<Long, Place> places = new HashMap<>();
        for (Database database : catalog.databases().values()) {
            place(database.objects(), places, table -> new Place(database.name(), table.name(), table));
        }
        for (Recycled recycled : catalog.recycled().values()) {
            // What lies in the recycle bin is out of the way of every name.
            if (recycled instanceof Recycled.RecycledTable dropped) {
                place(List.of(dropped.table()), places, Mirror::recycledPlace);
            } else if (recycled instanceof Recycled.RecycledDatabase dropped) {
                place(dropped.database().objects(), places, Mirror::recycledPlace);
            }
        }
        return places;
    }

    private static Place recycledPlace(StoredTable table) {
        return new Place(H2Names.RECYCLED, String.valueOf(table.id()), table);
    }

    private static void place(
            List<? extends StoredObject> objects, Map<Long, Place> places, Function<StoredTable, Place> where) {
        for (StoredObject object : objects) {
            if (object instanceof StoredTable table) {
                places.put(table.id(), where.apply(table));
            }
        }
    }

    private void rename(long id, String name) throws SQLException {
        Mirrored mirrored = Objects.requireNonNull(tables.get(id));
        execute("ALTER TABLE " + H2Names.table(mirrored.schema(), mirrored.name()) + " RENAME TO "
                + H2Names.quoted(name));
        tables.put(id, new Mirrored(mirrored.schema(), name, mirrored.structure()));
    }

    /** Makes sure that H2 has the table as it is now. */
    void ensure(String database, StoredTable table) throws SQLException {
        Mirrored mirrored = tables.get(table.id());
        String structure = structure(table);
        if (mirrored != null && mirrored.structure().equals(structure)) {
            return;
        }
        if (mirrored == null) {
            sameNameInOtherCase(database, table);
            execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(database));
            execute(H2Table.create(database, table.name(), table, table.id() + " " + structure));
        } else {
            rebuild(mirrored, database, table.name(), table, table.id() + " " + structure);
        }
        tables.put(table.id(), new Mirrored(database, table.name(), structure));
        changing(table.id());
    }

    /** Notes that rows of the table are about to change. */
    void changing(long tableId) {
        changes.merge(tableId, 1L, Long::sum);
    }

    /** Removes all rows of a table. */
    void clear(String database, StoredTable table) throws SQLException {
        ensure(database, table);
        changing(table.id());
        execute("TRUNCATE TABLE " + H2Names.table(database, table.name()));
    }

    /** Removes the rows of a partition, if there are any rows at all. */
    void takeOut(String database, StoredTable table, PartitionDefinition partition, OptionalLong keptAs)
            throws SQLException {
        Mirrored mirrored = tables.get(table.id());
        String name = H2Names.table(database, table.name());
        if (mirrored == null || query("SELECT 1 FROM " + name + " LIMIT 1").isEmpty()) {
            return;
        }
        String condition = PartitionCondition.of(table.definition(), partition);
        if (keptAs.isPresent()) {
            execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(H2Names.PARTITIONS));
            execute("CREATE TABLE " + H2Names.partition(keptAs.getAsLong()) + " AS SELECT * FROM " + name + " WHERE "
                    + condition);
        }
        changing(table.id());
        execute("DELETE FROM " + name + " WHERE " + condition);
    }

    /** Columns that have come since take their default; those that have gone are lost. */
    void bringBack(String database, StoredTable table, long keptAs) throws SQLException {
        List<String[]> found = query("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = "
                + H2Names.text(H2Names.PARTITIONS) + " AND TABLE_NAME = '" + keptAs + "'");
        if (found.isEmpty()) {
            return;
        }
        Set<String> kept = found.stream().map(row -> row[0]).collect(Collectors.toSet());
        String columns = table.definition().columns().stream()
                .filter(column -> !column.isGenerated() && kept.contains(column.name()))
                .map(column -> H2Names.quoted(column.name()))
                .collect(Collectors.joining(", "));
        ensure(database, table);
        changing(table.id());
        execute("INSERT INTO " + H2Names.table(database, table.name()) + " (" + columns + ") SELECT " + columns
                + " FROM " + H2Names.partition(keptAs));
        execute("DROP TABLE " + H2Names.partition(keptAs));
    }

    /** Remembers the rows of all tables: those that have some are copied. */
    RowSnapshot snapshot(Catalog catalog) throws SQLException {
        follow(catalog);
        int number = ++snapshots;
        Set<Long> copied = new LinkedHashSet<>();
        for (long id : List.copyOf(tables.keySet())) {
            Mirrored mirrored = Objects.requireNonNull(tables.get(id));
            if (!isLive(catalog, mirrored.schema(), id)) {
                continue;
            }
            ensure(mirrored.schema(), table(catalog, mirrored.schema(), id));
            String name = H2Names.table(mirrored.schema(), mirrored.name());
            if (!query("SELECT 1 FROM " + name + " LIMIT 1").isEmpty()) {
                copied.add(id);
            }
        }
        RowSnapshot snapshot = new RowSnapshot(number, changes, copied);
        execute("CREATE SCHEMA IF NOT EXISTS \"rockform snapshots\"");
        for (long id : copied) {
            Mirrored mirrored = Objects.requireNonNull(tables.get(id));
            execute("CREATE TABLE " + snapshot.copyOf(id) + " AS SELECT * FROM "
                    + H2Names.table(mirrored.schema(), mirrored.name()));
        }
        return snapshot;
    }

    /** Gives every table that was changed since the snapshot the rows that it had. */
    void restore(RowSnapshot snapshot, Catalog catalog) throws SQLException {
        dropViews();
        for (Map.Entry<Long, Mirrored> entry : Map.copyOf(tables).entrySet()) {
            long id = entry.getKey();
            if (!Objects.equals(changes.get(id), snapshot.changes().get(id))) {
                execute("DROP TABLE "
                        + H2Names.table(
                                entry.getValue().schema(), entry.getValue().name()));
                tables.remove(id);
            }
        }
        follow(catalog);
        for (Database database : catalog.databases().values()) {
            for (long id : snapshot.copied()) {
                if (!tables.containsKey(id) && database.withId(id).orElse(null) instanceof StoredTable table) {
                    refill(database.name(), table, snapshot);
                }
            }
        }
    }

    private void refill(String database, StoredTable table, RowSnapshot snapshot) throws SQLException {
        ensure(database, table);
        String columns = table.definition().columns().stream()
                .filter(column -> !column.isGenerated())
                .map(column -> H2Names.quoted(column.name()))
                .collect(Collectors.joining(", "));
        execute("INSERT INTO " + H2Names.table(database, table.name()) + " (" + columns + ") SELECT " + columns
                + " FROM " + snapshot.copyOf(table.id()));
        restartIdentity(database, table.name(), table);
        Long then = snapshot.changes().get(table.id());
        if (then == null) {
            changes.remove(table.id());
        } else {
            changes.put(table.id(), then);
        }
    }

    private static boolean isLive(Catalog catalog, String schema, long id) {
        return catalog.database(schema).flatMap(database -> database.withId(id)).isPresent();
    }

    private static StoredTable table(Catalog catalog, String schema, long id) {
        return (StoredTable) catalog.database(schema)
                .flatMap(database -> database.withId(id))
                .orElseThrow();
    }

    /** H2 is told to ignore case, as StarRocks does for columns; for tables it does not (facts 1.2). */
    private void sameNameInOtherCase(String database, StoredTable table) {
        boolean clash = tables.values().stream()
                .anyMatch(
                        other -> other.schema().equals(database) && other.name().equalsIgnoreCase(table.name()));
        if (clash) {
            throw Refusals.notModelled("rows of two tables whose names differ in case alone: " + table.name());
        }
    }

    /** Two tables with one structure have one mark; it is the same in every process. */
    private static String structure(StoredTable table) {
        CRC32C sum = new CRC32C();
        String text = table.definition().columns() + " " + table.columnIds();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** The new table gets its id only when it holds all rows; only then the old one goes. */
    private void rebuild(Mirrored old, String schema, String name, StoredTable table, String comment)
            throws SQLException {
        String rebuilt = "rockform rebuilt " + table.id();
        execute("DROP TABLE IF EXISTS " + H2Names.table(schema, rebuilt));
        execute(H2Table.create(schema, rebuilt, table, "rebuilding"));
        execute(H2Table.copy(
                H2Names.table(old.schema(), old.name()), H2Names.table(schema, rebuilt), table, columnNames(old)));
        restartIdentity(schema, rebuilt, table);
        execute("COMMENT ON TABLE " + H2Names.table(schema, rebuilt) + " IS " + H2Names.text(comment));
        execute("DROP TABLE " + H2Names.table(old.schema(), old.name()));
        execute("ALTER TABLE " + H2Names.table(schema, rebuilt) + " RENAME TO " + H2Names.quoted(name));
    }

    private void restartIdentity(String schema, String name, StoredTable table) throws SQLException {
        for (var column : table.definition().columns()) {
            if (column.autoIncrement()) {
                String quoted = H2Names.quoted(column.name());
                execute("ALTER TABLE " + H2Names.table(schema, name) + " ALTER COLUMN " + quoted
                        + " RESTART WITH (SELECT COALESCE(MAX(" + quoted + "), 0) + 1 FROM "
                        + H2Names.table(schema, name) + ")");
            }
        }
    }

    private Map<Integer, String> columnNames(Mirrored mirrored) throws SQLException {
        Map<Integer, String> names = new HashMap<>();
        try (PreparedStatement columns = connection.prepareStatement("SELECT COLUMN_NAME, REMARKS FROM"
                + " INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION")) {
            columns.setString(1, mirrored.schema());
            columns.setString(2, mirrored.name());
            try (ResultSet rows = columns.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getInt(2), rows.getString(1));
                }
            }
        }
        return names;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String[]> query(String sql) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                String[] row = new String[count];
                for (int index = 0; index < count; index++) {
                    String value = rows.getString(index + 1);
                    row[index] = value == null ? "" : value;
                }
                found.add(row);
            }
        }
        return found;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.server.ShownObjectReader.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a database by SHOW statements alone: they need no live backend, where a SELECT from
 * information_schema does (facts 10). Two statements a database, and one more for each object (trap 15). Reading never fails because
 * of one object: what cannot be read, or not be trusted, is listed beside the schema, as are temporary and external tables.
 */
public final class SchemaReader {
    private static final int UNKNOWN_DATABASE = 5501;
    private static final Set<String> SYSTEM_DATABASES = Set.of("information_schema", "_statistics_", "sys");

    private final Session session;
    private final ServerProfile profile;
    private final String database;
    private final Predicate<ObjectName> ownTables;
    private final ShownObjectReader objects;

    /**
     * @param session one that is up to date with the leader, as after {@link Session#synchronize()}
     * @param database the session's database: its name does not appear in what is read (trap 9)
     * @param ownTables tells Rockform's own tables, which are no part of the schema, by their names without a database
     */
    public SchemaReader(Session session, ServerProfile profile, String database, Predicate<ObjectName> ownTables) {
        this.session = session;
        this.profile = profile;
        this.database = database;
        this.ownTables = ownTables;
        this.objects = new ShownObjectReader(profile, database);
    }

    /**
     * A reader of the database of a connection's URL.
     *
     * @throws RockformException if the URL names no database, or another catalog than {@code default_catalog}
     */
    public static SchemaReader of(ServerConnection connection, ServerProfile profile, Predicate<ObjectName> ownTables) {
        String catalog = connection.url().catalog();
        if (catalog != null && !catalog.equals("default_catalog")) {
            throw new RockformException(Problem.of(
                            ProblemCode.NOT_SUPPORTED_YET, "not supported yet: the objects of the catalog " + catalog)
                    .remedy("Give a database of default_catalog."));
        }
        return new SchemaReader(connection, profile, connection.url().requiredDatabase(), ownTables);
    }

    /** Reads all objects of the database, in the order of their names. */
    public SchemaReading read() {
        return read(Set.of());
    }

    /**
     * Reads all objects of the database, and of others, which keep the names of their databases.
     *
     * @param others databases of the same catalog; one that does not exist is not in the answer
     */
    public SchemaReading read(Collection<String> others) {
        Collected collected = new Collected();
        read(null, collected);
        for (String other : new TreeSet<>(others)) {
            if (!other.equals(database)) {
                database(other).ifPresent(existing -> {
                    collected.databases.add(existing);
                    read(other, collected);
                });
            }
        }
        return collected.reading();
    }

    /** The databases of the catalog that can be read, without the system's own. */
    public List<String> databases() {
        List<String> names = new ArrayList<>();
        for (Rows.Row row : session.query("SHOW DATABASES")) {
            String name = row.required("Database");
            if (!SYSTEM_DATABASES.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private Optional<Database> database(String name) {
        try {
            String text = session.query("SHOW CREATE DATABASE " + SqlText.identifier(name))
                    .first()
                    .required("Create Database");
            return new DdlParser().statement(text) instanceof DdlStatement.CreateDatabase create
                    ? Optional.of(new Database(name, create.properties()))
                    : Optional.of(new Database(name, Map.of()));
        } catch (StatementRefused refused) {
            if (refused.error().code() == UNKNOWN_DATABASE) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** @param inDatabase null for the default one */
    private void read(@Nullable String inDatabase, Collected collected) {
        Map<String, ObjectKind> listed = new TreeMap<>();
        String from = " FROM " + SqlText.identifier(inDatabase == null ? database : inDatabase);
        for (Rows.Row row : session.query("SHOW FULL TABLES" + from)) {
            String name = row.text(0);
            // "VIEW" stands for materialized views, too; the answer of SHOW CREATE tells them apart (facts 10).
            boolean table = row.required("Table_type").equals("BASE TABLE");
            if (name != null && !ownTables.test(new ObjectName(inDatabase, name))) {
                listed.put(name, table ? ObjectKind.TABLE : ObjectKind.VIEW);
            }
        }
        listed.forEach((name, kind) -> collected.add(read(new ObjectName(inDatabase, name), kind)));
        collected.add(new RollupReader(session, profile, database, inDatabase).read(), inDatabase);
    }

    /**
     * Reads tables, views and materialized views of that name only, tables without their rollups; what does not exist is in
     * neither part of the answer.
     */
    public SchemaReading read(List<ObjectName> names) {
        Collected collected = new Collected();
        names.forEach(name -> collected.add(read(name, ObjectKind.UNKNOWN)));
        return collected.reading();
    }

    private final class Collected {
        private final Map<SchemaObject, String> objects = new LinkedHashMap<>();
        private final List<UnsupportedObject> unsupported = new ArrayList<>();
        private final List<Database> databases = new ArrayList<>();

        void add(@Nullable Result result) {
            if (result instanceof Result.Trusted trusted) {
                objects.put(trusted.object(), trusted.text());
            } else if (result instanceof Result.Unsupported refused) {
                unsupported.add(refused.object());
            }
        }

        void add(RollupReader.Reading rollups, @Nullable String inDatabase) {
            Map<SchemaObject, String> read = new LinkedHashMap<>(objects);
            objects.clear();
            read.forEach((object, text) -> {
                boolean here = Objects.equals(object.name().database(), inDatabase);
                List<Rollup> own = rollups.rollups().getOrDefault(object.name().name(), List.of());
                objects.put(object instanceof Table table && here ? table.withRollups(own) : object, text);
            });
            objects.putAll(rollups.views());
            unsupported.addAll(rollups.unsupported());
        }

        /** All objects have to be known before a name in a query can be told to be a column's or a table's. */
        SchemaReading reading() {
            DatabaseRemoval removal = new DatabaseRemoval(database, objects.keySet());
            List<SchemaObject> portable = new ArrayList<>();
            objects.forEach((object, text) -> {
                try {
                    portable.add(object.accept(removal));
                } catch (RockformException e) {
                    ObjectKind kind = object instanceof View ? ObjectKind.VIEW : ObjectKind.MATERIALIZED_VIEW;
                    unsupported.add(new UnsupportedObject(
                            object.name(), kind, e.problems().get(0).message(), text));
                }
            });
            Schema schema = Schema.of(portable);
            for (Database read : databases) {
                schema = schema.with(read);
            }
            return new SchemaReading(schema, unsupported);
        }
    }

    /** Null if there is no such object: it was dropped since it was listed. */
    private @Nullable Result read(ObjectName name, ObjectKind listedAs) {
        String inDatabase = SqlText.identifier(name.database() == null ? database : name.database());
        Rows shown;
        try {
            shown = session.query("SHOW CREATE TABLE " + inDatabase + "." + SqlText.identifier(name.name()));
        } catch (StatementRefused refused) {
            String text = refused.error().message();
            if (refused.error().code() == 5502 || text.contains("is not found")) {
                return null;
            }
            return new Result.Unsupported(new UnsupportedObject(name, listedAs, "not readable: " + text, ""));
        }
        return objects.read(
                name,
                kind(shown),
                shown.isEmpty() ? "" : String.valueOf(shown.first().text(1)));
    }

    private static ObjectKind kind(Rows shown) {
        return switch (shown.columns().get(0)) {
            case "Table" ->
                tableKind(shown.isEmpty() ? "" : String.valueOf(shown.first().text(1)));
            case "View" -> ObjectKind.VIEW;
            case "Materialized View" -> ObjectKind.MATERIALIZED_VIEW;
            default -> ObjectKind.UNKNOWN;
        };
    }

    /** Tables of other kinds are left alone. */
    private static ObjectKind tableKind(String text) {
        if (text.startsWith("CREATE TEMPORARY TABLE")) {
            return ObjectKind.TEMPORARY_TABLE;
        }
        return text.startsWith("CREATE EXTERNAL TABLE") ? ObjectKind.EXTERNAL_TABLE : ObjectKind.TABLE;
    }
}

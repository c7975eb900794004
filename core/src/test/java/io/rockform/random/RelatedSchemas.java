// SPDX-License-Identifier: Apache-2.0
package io.rockform.random;

import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Random schemas of several objects in several databases that mean each other: views and materialized views read tables and
 * views, constraints and colocation groups name them. The same seed gives the same schema.
 */
public final class RelatedSchemas {
    private static final String EVERYTHING = "*";

    private final Random random;
    private final SchemaGenerator objects;
    private final List<String> databases = new ArrayList<>();
    private final Map<ObjectName, List<String>> columns = new LinkedHashMap<>();
    private Schema schema = Schema.empty();

    private RelatedSchemas(long seed, int mostColumns) {
        random = new Random(seed);
        objects = new SchemaGenerator(seed, mostColumns);
    }

    /** @param mostColumns of a table */
    public static Schema of(long seed, int mostColumns) {
        return new RelatedSchemas(seed, mostColumns).schema();
    }

    private Schema schema() {
        for (int i = random.nextInt(3); i > 0; i--) {
            Database database = objects.database();
            schema = schema.with(database);
            databases.add(database.name());
        }
        Table table = add(objects.table());
        if (random.nextInt(4) == 0) {
            add(constrained(objects.table(), table));
        }
        if (random.nextInt(3) == 0) {
            add(objects.view().withQuery(query()));
        }
        if (random.nextInt(3) == 0) {
            add(objects.materializedView().withQuery(query()));
        }
        if (random.nextInt(6) == 0) {
            SynchronousMaterializedView view = objects.synchronousMaterializedView();
            add(new SynchronousMaterializedView(view.name(), view.properties(), query()));
        }
        return schema;
    }

    /** Under a name that nothing else has, in one of the databases, in one that is not declared, or in the default one. */
    private <T extends SchemaObject> T add(T object) {
        ObjectName name = object.name();
        String database = databases.isEmpty() || random.nextBoolean()
                ? name.database()
                : databases.get(random.nextInt(databases.size()));
        @SuppressWarnings("unchecked") // An object under another name is of the same kind.
        T named = (T) object.named(
                new ObjectName(database, name.name() + schema.objects().size()));
        schema = schema.with(named);
        columns.put(named.name(), columns(named));
        return named;
    }

    /** None for a view that takes them from its query. */
    private static List<String> columns(SchemaObject object) {
        if (object instanceof Table table) {
            return table.columns().stream().map(Column::name).toList();
        }
        return object instanceof View view
                ? view.columns().stream().map(ViewColumn::name).toList()
                : List.of();
    }

    private Table constrained(Table table, Table other) {
        Map<String, String> properties = new LinkedHashMap<>(table.properties());
        properties.put(
                "foreign_key_constraints",
                "(" + table.columns().get(0).name() + ") REFERENCES " + other.name() + "("
                        + other.columns().get(0).name() + ")");
        properties.put("colocate_with", "group of " + other.name());
        return table.withProperties(properties);
    }

    private String query() {
        List<ObjectName> all = List.copyOf(columns.keySet());
        ObjectName first = all.get(random.nextInt(all.size()));
        ObjectName second = all.get(random.nextInt(all.size()));
        String join = random.nextInt(3) == 0 ? "\nLEFT JOIN " + quoted(second) + " AS `b` ON `a`.`x` = `b`.`x`" : "";
        return "SELECT " + selected(Objects.requireNonNull(columns.get(first))) + "\nFROM " + quoted(first) + " AS `a`"
                + join;
    }

    private static String selected(List<String> names) {
        return names.isEmpty()
                ? EVERYTHING
                : names.stream().map(name -> "`a`.`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String quoted(ObjectName name) {
        String quoted = "`" + name.name() + "`";
        return name.database() == null ? quoted : "`" + name.database() + "`." + quoted;
    }
}

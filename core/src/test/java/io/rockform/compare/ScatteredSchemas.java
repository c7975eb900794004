// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.declare.Declaration;
import io.rockform.declare.Renames;
import io.rockform.schema.Database;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The random schemas with their objects in several databases, so that views read tables and views of others. */
final class ScatteredSchemas {
    private static final Pattern FROM = Pattern.compile("(?<=FROM )\\w+");

    private final Random random;
    private final Map<String, String> places = new HashMap<>();

    ScatteredSchemas(long seed) {
        this.random = new Random(seed);
    }

    /** As it is read, which tells the databases, too. */
    Schema of(Schema schema) {
        Schema scattered = scattered(schema);
        for (ObjectName name : scattered.objects().keySet()) {
            String database = name.database();
            scattered = database == null ? scattered : scattered.with(new Database(database, Map.of()));
        }
        return scattered;
    }

    private Schema scattered(Schema schema) {
        Schema scattered = Schema.empty();
        for (SchemaObject object : schema.objects().values()) {
            scattered = scattered.with(reading(object).named(placed(object.name())));
        }
        return scattered;
    }

    /** Now and then the other databases are declared, too. */
    Declaration of(Declaration declaration) {
        Map<ObjectName, ObjectName> objects = new LinkedHashMap<>();
        declaration.renames().objects().forEach((name, former) -> objects.put(placed(name), placed(former)));
        Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
        declaration.renames().columns().forEach((table, names) -> columns.put(placed(table), names));
        Schema scattered = scattered(declaration.schema());
        if (random.nextBoolean()) {
            scattered = scattered.with(new Database("one", Map.of())).with(new Database("two", Map.of()));
        }
        return new Declaration(scattered, new Renames(objects, columns));
    }

    private SchemaObject reading(SchemaObject object) {
        if (object instanceof View view) {
            return view.withQuery(placed(view.query()));
        }
        return object instanceof MaterializedView view ? view.withQuery(placed(view.query())) : object;
    }

    private String placed(String query) {
        return FROM.matcher(query)
                .replaceAll(found -> placed(new ObjectName(null, found.group())).toString());
    }

    /** What is renamed stays in its database: its name is the former one behind a letter. */
    private ObjectName placed(ObjectName name) {
        String former = name.name().startsWith("r") ? name.name().substring(1) : name.name();
        return new ObjectName(
                database(places.computeIfAbsent(former, key -> "0123".charAt(random.nextInt(4)) + "")), name.name());
    }

    private static @Nullable String database(String place) {
        return switch (place) {
            case "0" -> "one";
            case "1" -> "two";
            default -> null;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects declared objects into a {@link Declaration}. Names are {@code name} or {@code database.name}. */
public final class SchemaBuilder {
    private final Map<String, Database> databases = new LinkedHashMap<>();
    private final Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<ObjectName, ObjectName> formerNames = new HashMap<>();
    private final Map<ObjectName, Map<String, String>> formerColumns = new HashMap<>();
    private final List<RockformException> refusals = new ArrayList<>();

    /**
     * A database beside the default one, for models that create it: objects in it are named {@code database.name}, whether
     * it is declared or not.
     */
    public SchemaBuilder database(String name) {
        return database(name, database -> {});
    }

    public SchemaBuilder database(String name, Consumer<DatabaseBuilder> definition) {
        DatabaseBuilder builder = new DatabaseBuilder(name);
        return attempt(() -> {
            definition.accept(builder);
            add(builder.build());
        });
    }

    public SchemaBuilder table(String name, Consumer<TableBuilder> definition) {
        return attempt(() -> {
            TableBuilder builder = new TableBuilder(ObjectName.of(name));
            definition.accept(builder);
            table(ObjectName.of(name), builder);
        });
    }

    /** Remembers what is wrong with an object, so that all that is wrong is told at once. */
    private SchemaBuilder attempt(Runnable declaration) {
        try {
            declaration.run();
        } catch (RockformException refusal) {
            refusals.add(refusal);
        }
        return this;
    }

    SchemaBuilder table(ObjectName name, TableBuilder builder) {
        add(builder.build());
        builder.formerName().ifPresent(former -> formerNames.put(name, former));
        if (!builder.formerColumns().isEmpty()) {
            formerColumns.put(name, builder.formerColumns());
        }
        return this;
    }

    public SchemaBuilder view(String name, Consumer<ViewBuilder> definition) {
        return attempt(() -> {
            ViewBuilder builder = new ViewBuilder(ObjectName.of(name));
            definition.accept(builder);
            add(builder.build());
            builder.formerName().ifPresent(former -> formerNames.put(ObjectName.of(name), former));
        });
    }

    public SchemaBuilder materializedView(String name, Consumer<MaterializedViewBuilder> definition) {
        return attempt(() -> {
            MaterializedViewBuilder builder = new MaterializedViewBuilder(ObjectName.of(name));
            definition.accept(builder);
            add(builder.build());
            builder.formerName().ifPresent(former -> formerNames.put(ObjectName.of(name), former));
        });
    }

    public SchemaBuilder synchronousMaterializedView(
            String name, Consumer<SynchronousMaterializedViewBuilder> definition) {
        return attempt(() -> {
            SynchronousMaterializedViewBuilder builder = new SynchronousMaterializedViewBuilder(ObjectName.of(name));
            definition.accept(builder);
            add(builder.build());
            builder.formerName().ifPresent(former -> formerNames.put(ObjectName.of(name), former));
        });
    }

    /** Adds everything of another declaration. */
    public SchemaBuilder include(Declaration declaration) {
        declaration.schema().databases().values().forEach(this::add);
        declaration.schema().objects().values().forEach(this::add);
        formerNames.putAll(declaration.renames().objects());
        formerColumns.putAll(declaration.renames().columns());
        return this;
    }

    /** Adds a database as it is; saying the same again is no harm, since each file of SQL may begin with it. */
    public SchemaBuilder add(Database database) {
        Database other = databases.putIfAbsent(database.name(), database);
        if (other != null && !other.equals(database)) {
            throw new RockformException(Problem.of(
                            ProblemCode.INVALID_MODEL,
                            "the database '" + database.name() + "' is declared twice, with different properties")
                    .remedy("Keep one of the declarations."));
        }
        return this;
    }

    /** Adds an object as it is. */
    public SchemaBuilder add(SchemaObject object) {
        if (objects.putIfAbsent(object.name(), object) != null) {
            throw new RockformException(Problem.of(
                            ProblemCode.INVALID_MODEL, "'" + object.name() + "' is declared twice")
                    .remedy("tables, views and materialized views share one namespace: rename or remove one of them"));
        }
        return this;
    }

    /** What was wrong with objects declared so far, in their order. */
    List<RockformException> refusals() {
        return List.copyOf(refusals);
    }

    /**
     * Everything declared so far.
     *
     * @throws RockformException all that was wrong with the declared objects
     */
    public Declaration build() {
        if (refusals.size() == 1) {
            throw refusals.get(0);
        }
        if (!refusals.isEmpty()) {
            throw new RockformException(
                    refusals.stream()
                            .flatMap(refusal -> refusal.problems().stream())
                            .toList(),
                    refusals.get(0));
        }
        return accepted();
    }

    /** Everything declared so far with which nothing was wrong. */
    Declaration accepted() {
        return new Declaration(new Schema(databases, objects), new Renames(formerNames, formerColumns));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.TypeSpec;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.declare.SchemaBuilder;
import io.rockform.declare.SchemaSource;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A schema as models, as one would write them by hand: tables first, then views, then materialized views, the columns in
 * their order. The models declare exactly the given schema; what a server chose by itself is taken out before, by
 * {@link ServerChoices}.
 *
 * @param packageName of Java classes; empty for none
 * @param className of the class that builds the schema, and, in lower case, the name of the SQL file
 * @param split a file for each object; annotated classes have one each anyway
 */
public record ModelSource(ModelStyle style, String packageName, String className, boolean split) {
    public ModelSource {
        Objects.requireNonNull(style);
        Objects.requireNonNull(packageName);
        Objects.requireNonNull(className);
    }

    /**
     * The models' texts by file name, in the order of the objects. In Java the file of a class is named after it.
     *
     * @param profile the server whose SQL is written
     */
    public Map<String, String> files(Schema schema, ServerProfile profile) {
        List<SchemaObject> objects = sorted(schema);
        return switch (style) {
            case BUILDER -> builder(databases(schema), objects);
            case ANNOTATED, RECORDS -> annotated(databases(schema), objects);
            case SQL -> sql(databases(schema), objects, profile);
        };
    }

    private static List<SchemaObject> sorted(Schema schema) {
        List<SchemaObject> objects = new ArrayList<>(schema.tables());
        objects.addAll(schema.synchronousMaterializedViews());
        objects.addAll(schema.views());
        objects.addAll(schema.materializedViews());
        return objects;
    }

    private static List<Database> databases(Schema schema) {
        return List.copyOf(schema.databases().values());
    }

    private Map<String, String> builder(List<Database> databases, List<SchemaObject> objects) {
        if (!split) {
            return Map.of(className + ".java", builderClass(className, databases, objects));
        }
        Map<String, String> files = new LinkedHashMap<>();
        Names names = new Names();
        if (!databases.isEmpty()) {
            String name = names.unique(className);
            files.put(name + ".java", builderClass(name, databases, List.of()));
        }
        for (SchemaObject object : objects) {
            String name = names.ofClass(object.name().name());
            files.put(name + ".java", builderClass(name, List.of(), List.of(object)));
        }
        return files;
    }

    private String builderClass(String name, List<Database> databases, List<SchemaObject> objects) {
        StaticImports imports = new StaticImports();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(SchemaSource.class);
        Parts methods = new Parts(type, SchemaBuilder.class, "schema");
        Stream<Call> calls = Stream.concat(
                databases.stream().map(ModelSource::call), objects.stream().map(object -> call(object, imports)));
        methods.addMethod("declare", calls.map(methods::statement).toList());
        return JavaText.file(packageName, type.build(), imports);
    }

    private static Call call(Database database) {
        Argument name = Plain.literal(database.name());
        Chain chain = new Chain();
        ObjectCode.addProperties(chain, "property", database.properties());
        return chain.isEmpty() ? Call.of("database", name) : Call.of("database", name, chain.lambda("d"));
    }

    private static Call call(SchemaObject object, StaticImports imports) {
        String kind = object.accept(new SchemaObject.Visitor<>() {
            @Override
            public String visitTable(Table table) {
                return "table";
            }

            @Override
            public String visitView(View view) {
                return "view";
            }

            @Override
            public String visitMaterializedView(MaterializedView view) {
                return "materializedView";
            }

            @Override
            public String visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return "synchronousMaterializedView";
            }
        });
        return Call.of(kind, Plain.literal(object.name().toString()), object.accept(new ObjectCode(imports)));
    }

    private Map<String, String> annotated(List<Database> databases, List<SchemaObject> objects) {
        Map<String, String> files = new LinkedHashMap<>();
        Names names = new Names();
        names.unique(className);
        List<SchemaObject> others = new ArrayList<>();
        for (SchemaObject object : objects) {
            if (object instanceof Table table && EntitySource.canSay(table)) {
                String name = names.ofClass(table.name().name());
                files.put(name + ".java", shaped(EntitySource.text(table, packageName, name)));
            } else if (ViewSource.canSay(object)) {
                String name = names.ofClass(object.name().name());
                files.put(name + ".java", shaped(ViewSource.text(object, packageName, name)));
            } else {
                others.add(object);
            }
        }
        if (!others.isEmpty() || !databases.isEmpty()) {
            files.put(className + ".java", builderClass(className, databases, others));
        }
        return files;
    }

    private String shaped(String text) {
        return style == ModelStyle.RECORDS ? RecordText.of(text) : text;
    }

    private Map<String, String> sql(List<Database> databases, List<SchemaObject> objects, ServerProfile profile) {
        DdlWriter writer = new DdlWriter(profile, IdentifierQuoting.WHERE_NEEDED);
        if (!split) {
            Stream<String> statements = Stream.concat(
                    databases.stream().map(writer::createDatabase),
                    objects.stream().map(writer::create));
            return Map.of(
                    className.toLowerCase(Locale.ROOT) + ".sql",
                    statements.map(statement -> statement + ";\n").collect(Collectors.joining("\n")));
        }
        Map<String, String> files = new LinkedHashMap<>();
        Names names = new Names();
        databases.forEach(
                database -> files.put(names.ofFile(database.name(), ".sql"), writer.createDatabase(database) + ";\n"));
        objects.forEach(
                object -> files.put(names.ofFile(object.name().toString(), ".sql"), writer.create(object) + ";\n"));
        return files;
    }
}

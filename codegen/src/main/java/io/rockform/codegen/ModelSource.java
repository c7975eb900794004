// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.TypeSpec;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.declare.SchemaBuilder;
import io.rockform.declare.SchemaSource;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
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
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A schema as models, as one would write them by hand: tables first, then views, then materialized views, the columns in
 * their order. The models declare exactly the given schema; what a server chose by itself is taken out before, by
 * {@link ServerChoices}.
 *
 * @param packageName of Java classes; empty for none
 * @param naming of classes, and of the SQL file
 * @param split which objects share a file; annotated classes have one each anyway
 * @param regions whether what is written is marked, so that it can be written again beside what people have added
 */
public record ModelSource(ModelStyle style, String packageName, ClassNaming naming, ModelSplit split, boolean regions) {
    public ModelSource {
        Objects.requireNonNull(style);
        Objects.requireNonNull(naming);
        Objects.requireNonNull(split);
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "'" + packageName + "' is not the name of a package")
                            .remedy("Write names with dots between them, such as com.acme.warehouse."));
        }
    }

    /**
     * Without marks.
     *
     * @param className of the class that builds the schema, and, in lower case, the name of the SQL file
     * @param split whether each object has a file of its own
     */
    public ModelSource(ModelStyle style, String packageName, String className, boolean split) {
        this(style, packageName, ClassNaming.named(className), split ? ModelSplit.OBJECT : ModelSplit.NONE, false);
    }

    /**
     * The models' texts by file name, in the order of the objects. In Java the file of a class is named after it.
     *
     * @param profile the server whose SQL is written
     */
    public Map<String, String> files(Schema schema, ServerProfile profile) {
        List<SchemaObject> objects = sorted(schema);
        Map<String, String> files =
                switch (style) {
                    case BUILDER -> builder(databases(schema), objects);
                    case ANNOTATED, RECORDS -> annotated(databases(schema), objects);
                    case SQL -> sql(databases(schema), objects, profile);
                };
        if (regions) {
            files.replaceAll((file, text) -> GeneratedRegion.mark(file, text));
        }
        return files;
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

    /** What shares a file, by what the file is named after. */
    private record Group(@Nullable ObjectName name, List<Database> databases, List<SchemaObject> objects) {}

    private List<Group> groups(List<Database> databases, List<SchemaObject> objects) {
        return switch (split) {
            case NONE -> List.of(new Group(null, databases, objects));
            case DATABASE -> byDatabase(databases, objects);
            case OBJECT -> {
                List<Group> groups = new ArrayList<>();
                if (!databases.isEmpty()) {
                    groups.add(new Group(null, databases, List.of()));
                }
                objects.forEach(object -> groups.add(new Group(object.name(), List.of(), List.of(object))));
                yield groups;
            }
        };
    }

    private static List<Group> byDatabase(List<Database> databases, List<SchemaObject> objects) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Database database : databases) {
            group(groups, database.name()).databases().add(database);
        }
        for (SchemaObject object : objects) {
            group(groups, object.name().database()).objects().add(object);
        }
        return List.copyOf(groups.values());
    }

    private static Group group(Map<String, Group> groups, @Nullable String database) {
        return groups.computeIfAbsent(
                database == null ? "" : database,
                name -> new Group(
                        database == null ? null : new ObjectName(null, database),
                        new ArrayList<>(),
                        new ArrayList<>()));
    }

    private Map<String, String> builder(List<Database> databases, List<SchemaObject> objects) {
        Map<String, String> files = new LinkedHashMap<>();
        Names names = new Names(naming, objects);
        for (Group group : groups(databases, objects)) {
            String name = group.name() == null ? names.unique(naming.common()) : names.ofClass(group.name());
            files.put(name + ".java", builderClass(name, group.databases(), group.objects()));
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
        Names names = new Names(naming, objects);
        String common = names.unique(naming.common());
        List<SchemaObject> others = new ArrayList<>();
        for (SchemaObject object : objects) {
            if (object instanceof Table table && EntitySource.canSay(table)) {
                String name = names.ofClass(table.name());
                files.put(name + ".java", shaped(EntitySource.text(table, packageName, name)));
            } else if (ViewSource.canSay(object)) {
                String name = names.ofClass(object.name());
                files.put(name + ".java", shaped(ViewSource.text(object, packageName, name)));
            } else {
                others.add(object);
            }
        }
        if (!others.isEmpty() || !databases.isEmpty()) {
            files.put(common + ".java", builderClass(common, databases, others));
        }
        return files;
    }

    private String shaped(String text) {
        return style == ModelStyle.RECORDS ? RecordText.of(text) : text;
    }

    private static String fileName(ObjectName name) {
        return name.database() == null ? name.name() : name.toString();
    }

    private Map<String, String> sql(List<Database> databases, List<SchemaObject> objects, ServerProfile profile) {
        DdlWriter writer = new DdlWriter(profile, IdentifierQuoting.WHERE_NEEDED);
        Map<String, String> files = new LinkedHashMap<>();
        Names names = new Names();
        for (Group group : groups(databases, objects)) {
            String name = group.name() == null ? naming.common().toLowerCase(Locale.ROOT) : fileName(group.name());
            Stream<String> statements = Stream.concat(
                    group.databases().stream().map(writer::createDatabase),
                    group.objects().stream().map(writer::create));
            files.put(
                    names.ofFile(name, ".sql"),
                    statements.map(statement -> statement + ";\n").collect(Collectors.joining("\n")));
        }
        return files;
    }
}

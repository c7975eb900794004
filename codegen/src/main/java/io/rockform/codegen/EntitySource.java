// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.rockform.ddl.DdlParser;
import io.rockform.declare.Aggregate;
import io.rockform.declare.AggregateKey;
import io.rockform.declare.AutoIncrement;
import io.rockform.declare.Default;
import io.rockform.declare.DefaultExpression;
import io.rockform.declare.DuplicateKey;
import io.rockform.declare.Generated;
import io.rockform.declare.PrimaryKey;
import io.rockform.declare.SnakeCase;
import io.rockform.declare.Type;
import io.rockform.declare.UniqueKey;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Index;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A table as an annotated class. */
final class EntitySource {
    private static final int FIELD_INDENT = 4;
    /** More would not fit into an annotation, which takes constants only. */
    private static final int LONGEST_TEXT = 20_000;

    private final Table table;
    private final StaticImports imports = new StaticImports();
    private final Names fields = new Names();

    private EntitySource(Table table) {
        this.table = table;
    }

    /** Whether annotations can say all of the table; what they cannot, no server has, but a model may. */
    static boolean canSay(Table table) {
        Stream<String> named = Stream.of(
                        keyColumns(table.key()),
                        table.sortKey().stream(),
                        table.indexes().stream().flatMap(index -> index.columns().stream()),
                        table.rollups().stream().flatMap(rollup -> rollup.columns().stream()))
                .flatMap(columns -> columns);
        return table.columns().stream().allMatch(column -> isSayable(column, table))
                && texts(table).allMatch(text -> text.length() <= LONGEST_TEXT)
                && names(table).allMatch(name -> !name.isEmpty() && name.indexOf('`') < 0)
                && named.allMatch(name -> table.column(name).isPresent())
                && (table.partitioning() == null || ClauseText.isReadable(table.partitioning()));
    }

    private static Stream<String> keyColumns(@Nullable TableKey key) {
        return key == null ? Stream.of() : key.columns().stream();
    }

    private static boolean isSayable(Column column, Table table) {
        boolean nullableKey = column.nullable() && !ColumnCode.impliedNullable(column, table.key());
        boolean notNullState = !column.nullable() && ColumnCode.isNullableWhateverIsSaid(column);
        return !nullableKey
                && !notNullState
                && isReadDefault(column.defaultValue())
                && isReadState(column.aggregation());
    }

    /** The text of an expression is read as SQL, which may find another one in it, or none. */
    private static boolean isReadDefault(@Nullable DefaultValue value) {
        if (value instanceof DefaultValue.Expression expression) {
            return ClauseText.isRead(value, () -> defaultValue("(" + expression.sql() + ")"));
        }
        return !(value instanceof DefaultValue.Constructor constructor)
                || ClauseText.isRead(value, () -> defaultValue(constructor.sql()));
    }

    private static @Nullable DefaultValue defaultValue(String clause) {
        List<Column> read = new DdlParser().columns("c INT DEFAULT " + clause);
        return read.size() == 1 ? read.get(0).defaultValue() : null;
    }

    private static boolean isReadState(@Nullable Aggregation aggregation) {
        return !(aggregation instanceof AggregateState state)
                || ClauseText.isRead(state, () -> new DdlParser()
                        .columns("c INT " + ClauseText.state(state))
                        .get(0)
                        .aggregation());
    }

    private static Stream<String> texts(Table table) {
        return Stream.of(
                        table.columns().stream().map(Column::comment),
                        table.columns().stream().map(column -> String.valueOf(column.generatedAs())),
                        table.indexes().stream().map(Index::comment),
                        Stream.of(table.comment()),
                        table.properties().values().stream())
                .flatMap(texts -> texts);
    }

    private static Stream<String> names(Table table) {
        return Stream.concat(
                Stream.of(table.name().name()), table.columns().stream().map(Column::name));
    }

    /** The class's file. */
    static String text(Table table, String packageName, String className) {
        EntitySource source = new EntitySource(table);
        return JavaText.file(packageName, source.type(className), source.imports);
    }

    private TypeSpec type(String className) {
        TypeSpec.Builder type = TypeSpec.classBuilder(className).addModifiers(Modifier.PUBLIC);
        StoredAnnotations annotations = new StoredAnnotations(type, imports);
        annotations.add(Entity.class);
        annotations.addTable(table.name(), className, table.comment());
        addKey(type);
        if (table.partitioning() != null) {
            annotations.addPartitionBy(ClauseText.partitioning(table.partitioning()));
        }
        annotations.addDistribution(table.distribution());
        annotations.addSortKey(table.sortKey());
        annotations.addIndexes(table.indexes());
        table.rollups().forEach(rollup -> addRollup(type, rollup));
        annotations.addTableProperties(table.properties());
        table.columns().forEach(column -> type.addField(field(column)));
        return type.build();
    }

    private static void addRollup(TypeSpec.Builder type, Rollup rollup) {
        List<String> members = new ArrayList<>();
        members.add("name = " + JavaText.literal(rollup.name()));
        members.add("columns = " + Annotations.oneOrMore(rollup.columns()));
        if (!rollup.duplicateKey().isEmpty()) {
            members.add("duplicateKey = " + Annotations.oneOrMore(rollup.duplicateKey()));
        }
        if (rollup.from() != null) {
            members.add("from = " + JavaText.literal(rollup.from()));
        }
        StoredAnnotations.addProperties(members, rollup.properties());
        type.addAnnotation(Annotations.of(io.rockform.declare.Rollup.class, members, 0));
    }

    private void addKey(TypeSpec.Builder type) {
        TableKey key = table.key();
        if (key != null) {
            Class<?> annotation =
                    switch (key.model()) {
                        case PRIMARY -> PrimaryKey.class;
                        case DUPLICATE -> DuplicateKey.class;
                        case UNIQUE -> UniqueKey.class;
                        case AGGREGATE -> AggregateKey.class;
                    };
            type.addAnnotation(Annotations.of(annotation, List.of(Annotations.oneOrMore(key.columns())), 0));
        }
    }

    private FieldSpec field(Column column) {
        FieldType type = FieldType.of(column.type());
        boolean id = isId(column);
        TypeName java = type.java();
        boolean primitive = !id && !column.nullable() && type.typeText() == null && java.isBoxedPrimitive();
        FieldSpec.Builder field = FieldSpec.builder(primitive ? java.unbox() : java, fields.ofField(column.name()));
        if (id) {
            field.addAnnotation(Annotations.of(Id.class, List.of(), FIELD_INDENT));
        }
        if (column.autoIncrement()) {
            field.addAnnotation(Annotations.of(AutoIncrement.class, List.of(), FIELD_INDENT));
        }
        if (type.typeText() != null) {
            add(field, Type.class, JavaText.literal(type.typeText()));
        }
        if (column.aggregation() instanceof AggregateFunction function) {
            imports.add(AggregateFunction.class);
            add(field, Aggregate.class, function.name());
        }
        if (column.aggregation() instanceof AggregateState state) {
            add(field, Aggregate.class, "state = " + JavaText.literal(ClauseText.state(state)));
        }
        if (column.generatedAs() != null) {
            add(field, Generated.class, JavaText.literal(column.generatedAs()));
        }
        if (column.defaultValue() != null) {
            column.defaultValue().accept(new DefaultAnnotation(field));
        }
        List<String> members = members(column, type, field.build().name(), id || primitive);
        if (!members.isEmpty()) {
            field.addAnnotation(Annotations.of(jakarta.persistence.Column.class, members, FIELD_INDENT));
        }
        return field.build();
    }

    /** JPA wants an id. Where key columns may be NULL there is none: JPA's ids may not. */
    private boolean isId(Column column) {
        TableKey key = table.key();
        return key != null
                && key.has(column.name())
                && table.columns().stream().filter(each -> key.has(each.name())).noneMatch(Column::nullable);
    }

    private static List<String> members(Column column, FieldType type, String field, boolean impliedNotNull) {
        List<String> members = new ArrayList<>();
        if (!SnakeCase.of(field).equals(column.name())) {
            members.add("name = " + JavaText.literal(column.name()));
        }
        if (!column.nullable() && !impliedNotNull && !column.autoIncrement()) {
            members.add("nullable = false");
        }
        members.addAll(type.members());
        if (!column.comment().isEmpty()) {
            members.add("comment = " + JavaText.literal(column.comment()));
        }
        return members;
    }

    private static void add(FieldSpec.Builder field, Class<?> annotation, String value) {
        field.addAnnotation(Annotations.of(annotation, List.of(value), FIELD_INDENT));
    }

    private record DefaultAnnotation(FieldSpec.Builder field) implements DefaultValue.Visitor<FieldSpec.Builder> {
        @Override
        public FieldSpec.Builder visitLiteral(DefaultValue.Literal value) {
            add(field, Default.class, JavaText.literal(value.text()));
            return field;
        }

        @Override
        public FieldSpec.Builder visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
            String precision = value.precision() == null ? "" : "(" + value.precision() + ")";
            add(field, DefaultExpression.class, JavaText.literal("CURRENT_TIMESTAMP" + precision));
            return field;
        }

        @Override
        public FieldSpec.Builder visitExpression(DefaultValue.Expression value) {
            add(field, DefaultExpression.class, JavaText.literal(value.sql()));
            return field;
        }

        @Override
        public FieldSpec.Builder visitConstructor(DefaultValue.Constructor value) {
            add(field, DefaultExpression.class, JavaText.literal(value.sql()));
            return field;
        }
    }
}

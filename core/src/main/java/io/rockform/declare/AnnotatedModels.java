// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlParser;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads classes (and records) with {@link Entity} as tables. What jakarta.persistence says is taken as Hibernate takes
 * it, so that one class serves both; what it cannot say is said by the annotations of this package.
 *
 * <p><b>Names.</b> {@code @Table(name)} and {@code @Column(name)} as they are; else the class or the field in snake
 * case, as Hibernate does in a Spring application. {@code @Table(schema)} is the database; without it, the default one.
 *
 * <p><b>Columns.</b> All fields in the order of declaration, those of {@code @MappedSuperclass} before them, those of an
 * embedded object in its place; but no static, transient or {@code @Transient} ones. A column is NOT NULL if its field
 * is primitive, or has {@code @Id}, {@code @Column(nullable = false)} or {@code @Basic(optional = false)}.
 *
 * <p><b>Key.</b> What {@link PrimaryKey}, {@link DuplicateKey}, {@link UniqueKey} or {@link AggregateKey} says, in the
 * names of columns; without any of them, the fields with {@code @Id} are the primary key. Table annotations are inherited
 * from mapped superclasses, properties one by one.
 *
 * <p><b>Types.</b> {@link Type} or {@code @Column(columnDefinition)}; else by the Java type:
 *
 * <table>
 * <caption>Java types and StarRocks types</caption>
 * <tr><td>boolean, byte, short, int, long (and boxed)</td><td>BOOLEAN, TINYINT, SMALLINT, INT, BIGINT</td></tr>
 * <tr><td>BigInteger</td><td>LARGEINT</td></tr>
 * <tr><td>float, double (and boxed)</td><td>FLOAT, DOUBLE</td></tr>
 * <tr><td>BigDecimal</td><td>DECIMAL(precision, scale), which must be given</td></tr>
 * <tr><td>String</td><td>STRING; VARCHAR(n) with a length (in bytes, in StarRocks) other than 255, which is JPA's
 *     default and cannot be told from a given one: write {@code @Type("VARCHAR(255)")}</td></tr>
 * <tr><td>byte[]</td><td>VARBINARY, with a length other than 255 VARBINARY(n)</td></tr>
 * <tr><td>LocalDate, java.sql.Date</td><td>DATE</td></tr>
 * <tr><td>LocalDateTime, Instant, OffsetDateTime, ZonedDateTime, java.sql.Timestamp</td><td>DATETIME</td></tr>
 * <tr><td>UUID</td><td>VARCHAR(36)</td></tr>
 * <tr><td>enum</td><td>TINYINT (SMALLINT above 128 constants), the ordinal, which is JPA's default; with
 *     {@code @Enumerated(STRING)} VARCHAR of the longest constant, or of the length given</td></tr>
 * </table>
 */
public final class AnnotatedModels {
    private static final Pattern TIMESTAMP = Pattern.compile("CURRENT_TIMESTAMP\\b", Pattern.CASE_INSENSITIVE);
    private static final DdlParser PARSER = new DdlParser();

    private final Class<?> entity;
    private final List<Class<?>> lineage;
    private final List<Problem> problems = new ArrayList<>();

    private final FieldTypes types;

    private AnnotatedModels(Class<?> entity, FieldTypes types) {
        this.entity = entity;
        this.types = types;
        this.lineage = EntityColumns.lineage(entity);
    }

    /** Whether the class declares a table. */
    public static boolean isModel(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    /**
     * The table that a class declares.
     *
     * @throws RockformException all that is wrong with the class, each with class and field
     */
    public static Declaration read(Class<?> entity) {
        return read(entity, FieldTypes.NONE);
    }

    /** The same, with types of one's own. */
    public static Declaration read(Class<?> entity, FieldTypes types) {
        return new AnnotatedModels(entity, types).read();
    }

    private Declaration read() {
        Table jpa = entity.getAnnotation(Table.class);
        EntityRefusals.check(entity, jpa);
        ObjectName name = name(jpa);
        TableBuilder table = new TableBuilder(name);
        List<EntityColumn> columns = EntityColumns.of(entity);
        refuseDoubles(columns);
        columns.forEach(column -> attempt(() -> addColumn(column, table)));
        attempt(() -> addTableClauses(columns, table));
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
        if (jpa != null) {
            table.comment(jpa.comment());
        }
        SchemaBuilder schema = new SchemaBuilder();
        schema.table(name, table);
        return schema.build();
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (RockformException e) {
            e.problems()
                    .forEach(problem -> problems.add(problem.place() == null ? problem.at(entity.getName()) : problem));
        }
    }

    private ObjectName name(@Nullable Table jpa) {
        String own = entity.getAnnotation(Entity.class).name();
        String implied = SnakeCase.of(own.isEmpty() ? entity.getSimpleName() : own);
        if (jpa == null) {
            return new ObjectName(null, implied);
        }
        return new ObjectName(
                jpa.schema().isEmpty() ? null : jpa.schema(), jpa.name().isEmpty() ? implied : jpa.name());
    }

    private void refuseDoubles(List<EntityColumn> columns) {
        Map<String, EntityColumn> byName = new HashMap<>();
        for (EntityColumn column : columns) {
            EntityColumn other = byName.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                problems.add(Problem.of(
                                ProblemCode.INVALID_MODEL,
                                "the column '" + column.name() + "' is declared twice, by " + other.path() + " and "
                                        + column.path())
                        .at(column.place())
                        .remedy("Give one of them another @Column(name), or leave it out with @Transient."));
            }
        }
    }

    private void addColumn(EntityColumn column, TableBuilder table) {
        EntityRefusals.check(column);
        DataType type = JavaTypes.of(column, types);
        table.column(column.name(), type, builder -> {
            if (isNotNull(column)) {
                builder.notNull();
            }
            if (isNumberedByServer(column)) {
                builder.autoIncrement();
            }
            defaultValue(column).ifPresent(builder::defaultValue);
            column.annotation(Aggregate.class).ifPresent(aggregate -> builder.aggregate(aggregate.value()));
            column.annotation(RenamedFrom.class).ifPresent(renamed -> builder.renamedFrom(renamed.value()));
            Optional.ofNullable(column.column()).ifPresent(jpa -> builder.comment(jpa.comment()));
        });
    }

    private static boolean isNotNull(EntityColumn column) {
        Column jpa = column.column();
        return column.id()
                || column.field().getType().isPrimitive()
                || (jpa != null && !jpa.nullable())
                || column.annotation(Basic.class)
                        .map(basic -> !basic.optional())
                        .orElse(false);
    }

    private static boolean isNumberedByServer(EntityColumn column) {
        return column.has(AutoIncrement.class)
                || column.annotation(GeneratedValue.class)
                        .map(generated -> generated.strategy() == GenerationType.IDENTITY)
                        .orElse(false);
    }

    private static Optional<DefaultValue> defaultValue(EntityColumn column) {
        Optional<DefaultValue> literal =
                column.annotation(Default.class).map(constant -> new DefaultValue.Literal(constant.value()));
        Optional<DefaultValue> expression =
                column.annotation(DefaultExpression.class).map(function -> expression(column, function.value()));
        if (literal.isPresent() && expression.isPresent()) {
            throw column.invalid("two defaults: @Default and @DefaultExpression", "Keep one of them.");
        }
        return literal.or(() -> expression);
    }

    private static DefaultValue expression(EntityColumn column, String sql) {
        String text = sql.strip();
        boolean asWritten = text.startsWith("(") || TIMESTAMP.matcher(text).lookingAt();
        String definition = "c DATETIME DEFAULT " + (asWritten ? text : "(" + text + ")");
        try {
            DefaultValue value = PARSER.columns(definition).get(0).defaultValue();
            if (value != null) {
                return value;
            }
        } catch (RockformException e) {
            throw new RockformException(
                    Problem.of(
                                    e.code(),
                                    "the default \"" + sql + "\" is no function: "
                                            + e.problems().get(0).message())
                            .at(column.place())
                            .remedy("Write a constant as @Default(\"…\")."),
                    e);
        }
        throw column.invalid("the default \"" + sql + "\" is none", "Leave it out.");
    }

    private void addTableClauses(List<EntityColumn> columns, TableBuilder table) {
        addKey(columns, table);
        inherited(DistributedBy.class).ifPresent(clause -> table.distributedBy(clause.value()));
        inherited(OrderBy.class).ifPresent(clause -> {
            requireColumns("@OrderBy", clause.value(), columns);
            table.orderBy(clause.value());
        });
        for (Class<?> type : lineage) {
            for (Property property : type.getAnnotationsByType(Property.class)) {
                table.property(property.name(), property.value());
            }
        }
        Optional.ofNullable(entity.getAnnotation(RenamedFrom.class))
                .ifPresent(renamed -> table.renamedFrom(renamed.value()));
    }

    private void addKey(List<EntityColumn> columns, TableBuilder table) {
        Map<KeyModel, String[]> keys = new EnumMap<>(KeyModel.class);
        inherited(PrimaryKey.class).ifPresent(key -> keys.put(KeyModel.PRIMARY, key.value()));
        inherited(DuplicateKey.class).ifPresent(key -> keys.put(KeyModel.DUPLICATE, key.value()));
        inherited(UniqueKey.class).ifPresent(key -> keys.put(KeyModel.UNIQUE, key.value()));
        inherited(AggregateKey.class).ifPresent(key -> keys.put(KeyModel.AGGREGATE, key.value()));
        String[] ids = columns.stream()
                .filter(EntityColumn::id)
                .map(EntityColumn::name)
                .toArray(String[]::new);
        if (keys.isEmpty() && ids.length > 0) {
            keys.put(KeyModel.PRIMARY, ids);
        }
        keys.forEach((model, names) -> {
            requireColumns("the " + model + " KEY", names, columns);
            table.key(model, names);
        });
    }

    /** Fields are easily named where columns are meant. */
    private static void requireColumns(String clause, String[] names, List<EntityColumn> columns) {
        List<String> known = columns.stream().map(EntityColumn::name).toList();
        for (String name : names) {
            if (known.stream().noneMatch(name::equalsIgnoreCase)) {
                Optional<String> ofField = columns.stream()
                        .filter(column -> column.path().equals(name))
                        .map(column -> "The column of that field is '" + column.name() + "'.")
                        .findFirst();
                throw new RockformException(
                        Problem.of(ProblemCode.INVALID_MODEL, clause + " names '" + name + "', which is no column")
                                .remedy(ofField.or(() -> SimilarNames.question(name, known))
                                        .orElse("The columns are " + String.join(", ", known) + ".")));
            }
        }
    }

    /** The annotation of the class, or else of its nearest mapped superclass. */
    private <A extends Annotation> Optional<A> inherited(Class<A> annotation) {
        for (int i = lineage.size() - 1; i >= 0; i--) {
            A found = lineage.get(i).getAnnotation(annotation);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}

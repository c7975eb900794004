// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Reads classes (and records) with {@link Entity} as tables, those with {@link ViewDefinition},
 * {@link MaterializedViewDefinition} or {@link SynchronousMaterializedViewDefinition} as views. What jakarta.persistence
 * says is taken as Hibernate takes it, so that one class serves both; what it cannot say is said by the annotations of
 * this package.
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
 * <p><b>Views.</b> The fields are the column list; a class without fields takes the names from the query.
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
    private static final List<Class<? extends Annotation>> VIEWS = List.of(
            ViewDefinition.class, MaterializedViewDefinition.class, SynchronousMaterializedViewDefinition.class);

    private AnnotatedModels() {}

    /** Whether the class declares something. */
    public static boolean isModel(Class<?> type) {
        return isObject(type) || type.getAnnotationsByType(DatabaseDefinition.class).length > 0;
    }

    private static boolean isObject(Class<?> type) {
        return type.isAnnotationPresent(Entity.class) || VIEWS.stream().anyMatch(type::isAnnotationPresent);
    }

    /**
     * What a class declares.
     *
     * @throws RockformException all that is wrong with the class, each with class and field
     */
    public static Declaration read(Class<?> type) {
        return read(type, FieldTypes.NONE);
    }

    /** The same, with types of one's own. */
    public static Declaration read(Class<?> type, FieldTypes types) {
        SchemaBuilder schema = new SchemaBuilder();
        for (DatabaseDefinition definition : type.getAnnotationsByType(DatabaseDefinition.class)) {
            schema.database(definition.name(), database -> ModelClass.properties(definition.properties())
                    .forEach(database::property));
        }
        if (isObject(type)) {
            schema.include(object(type, types));
        }
        return schema.build();
    }

    private static Declaration object(Class<?> type, FieldTypes types) {
        List<String> views = VIEWS.stream()
                .filter(type::isAnnotationPresent)
                .map(annotation -> "@" + annotation.getSimpleName())
                .toList();
        if (views.size() > 1) {
            throw new RockformException(
                    Problem.of(ProblemCode.INVALID_MODEL, "one class is two views: " + String.join(", ", views))
                            .at(type.getName())
                            .remedy("Write a class for each."));
        }
        ModelClass model = new ModelClass(type);
        ViewDefinition view = type.getAnnotation(ViewDefinition.class);
        if (view != null) {
            return AnnotatedView.view(model, view);
        }
        MaterializedViewDefinition materialized = type.getAnnotation(MaterializedViewDefinition.class);
        if (materialized != null) {
            return AnnotatedView.materializedView(model, materialized);
        }
        SynchronousMaterializedViewDefinition synchronous =
                type.getAnnotation(SynchronousMaterializedViewDefinition.class);
        return synchronous != null ? AnnotatedView.synchronous(model, synchronous) : AnnotatedTable.read(model, types);
    }
}

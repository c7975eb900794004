// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An annotated class, and what annotations of every kind of object say: names, columns, inherited annotations. */
final class ModelClass {
    private final Class<?> type;
    private final List<Class<?>> lineage;
    private final List<Problem> problems = new ArrayList<>();

    ModelClass(Class<?> type) {
        this.type = type;
        this.lineage = EntityColumns.lineage(type);
    }

    Class<?> type() {
        return type;
    }

    @Nullable
    Table jpaTable() {
        return type.getAnnotation(Table.class);
    }

    /** Reads a part, and goes on with the others if there is something wrong with it. */
    void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (RockformException e) {
            e.problems()
                    .forEach(problem -> problems.add(problem.place() == null ? problem.at(type.getName()) : problem));
        }
    }

    /** @throws RockformException if there was something wrong with a part */
    void finish() {
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    ObjectName name() {
        Entity entity = type.getAnnotation(Entity.class);
        String own = entity == null ? "" : entity.name();
        String implied = SnakeCase.of(own.isEmpty() ? type.getSimpleName() : own);
        Table jpa = jpaTable();
        if (jpa == null) {
            return new ObjectName(null, implied);
        }
        return new ObjectName(
                jpa.schema().isEmpty() ? null : jpa.schema(), jpa.name().isEmpty() ? implied : jpa.name());
    }

    String comment() {
        Table jpa = jpaTable();
        return jpa == null ? "" : jpa.comment();
    }

    /** All columns; two of one name are a problem. */
    List<EntityColumn> columns() {
        List<EntityColumn> columns = EntityColumns.of(type);
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
        return columns;
    }

    /** The annotation of the class, or else of its nearest mapped superclass. */
    <A extends Annotation> Optional<A> inherited(Class<A> annotation) {
        for (int i = lineage.size() - 1; i >= 0; i--) {
            A found = lineage.get(i).getAnnotation(annotation);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** All annotations of that kind, those of mapped superclasses first. */
    <A extends Annotation> List<A> all(Class<A> annotation) {
        List<A> found = new ArrayList<>();
        lineage.forEach(each -> found.addAll(List.of(each.getAnnotationsByType(annotation))));
        return found;
    }

    /** What tables and materialized views say alike. */
    void addStored(StoredObjectBuilder<?> builder, List<EntityColumn> columns) {
        builder.comment(comment());
        attempt(() -> addIndexes(builder, columns));
        attempt(() -> inherited(DistributedBy.class).ifPresent(clause -> builder.distributedBy(clause.value())));
        attempt(() -> inherited(OrderBy.class).ifPresent(clause -> {
            builder.orderBy(clause.value());
            requireColumns("@OrderBy", builder.sortKey(), columns);
        }));
        inherited(BloomFilter.class).ifPresent(filter -> builder.bloomFilter(filter.value()));
        inherited(ColocateWith.class).ifPresent(group -> builder.colocateWith(group.value()));
        all(UniqueConstraint.class).forEach(constraint -> builder.uniqueConstraint(constraint.value()));
        all(ForeignKeyConstraint.class)
                .forEach(constraint -> builder.foreignKeyConstraint(Clauses.foreignKey(constraint.columns())
                        .references(constraint.references(), constraint.referencedColumns())));
        all(Property.class).forEach(property -> builder.property(property.name(), property.value()));
        Optional.ofNullable(type.getAnnotation(RenamedFrom.class))
                .ifPresent(renamed -> builder.renamedFrom(renamed.value()));
    }

    private void addIndexes(StoredObjectBuilder<?> builder, List<EntityColumn> columns) {
        Table jpa = jpaTable();
        if (jpa != null) {
            for (jakarta.persistence.Index index : jpa.indexes()) {
                builder.index(EntityRefusals.checked(type, index));
            }
        }
        for (io.rockform.declare.Index index : all(io.rockform.declare.Index.class)) {
            requireColumns("@Index", List.of(index.columns()), columns);
            builder.index(index(index, List.of(index.columns())));
        }
        for (EntityColumn column : columns) {
            for (io.rockform.declare.Index index :
                    column.field().getAnnotationsByType(io.rockform.declare.Index.class)) {
                if (index.columns().length > 0) {
                    throw column.invalid(
                            "an @Index at a field names columns", "Put it at the class, or leave them out.");
                }
                builder.index(index(index, List.of(column.name())));
            }
        }
    }

    private static Index index(io.rockform.declare.Index index, List<String> columns) {
        return new Index(index.name(), columns, index.using(), properties(index.properties()), index.comment());
    }

    static Map<String, String> properties(Property... properties) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (Property property : properties) {
            byName.put(property.name(), property.value());
        }
        return byName;
    }

    /** Fields are easily named where columns are meant. No column is known where the fields do not say them. */
    static void requireColumns(String clause, List<String> names, List<EntityColumn> columns) {
        List<String> known = columns.stream().map(EntityColumn::name).toList();
        for (String name : names) {
            if (!known.isEmpty() && known.stream().noneMatch(name::equalsIgnoreCase)) {
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
}

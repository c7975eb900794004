// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads a class as a view, a materialized view or a synchronous one. */
final class AnnotatedView {
    private static final List<Class<? extends Annotation>> OF_TABLES = List.of(
            PrimaryKey.class,
            DuplicateKey.class,
            UniqueKey.class,
            AggregateKey.class,
            Rollup.class,
            Rollup.All.class,
            DynamicPartition.class);
    private static final List<Class<? extends Annotation>> OF_STORED_OBJECTS = List.of(
            PartitionBy.class,
            DistributedBy.class,
            OrderBy.class,
            Index.class,
            Index.All.class,
            BloomFilter.class,
            ColocateWith.class,
            UniqueConstraint.class,
            UniqueConstraint.All.class,
            ForeignKeyConstraint.class,
            ForeignKeyConstraint.All.class);
    private static final List<Class<? extends Annotation>> PROPERTIES = List.of(Property.class, Property.All.class);
    private static final List<Class<? extends Annotation>> OF_COLUMNS = List.of(
            Aggregate.class,
            AutoIncrement.class,
            Default.class,
            DefaultExpression.class,
            Generated.class,
            GeneratedValue.class,
            RenamedFrom.class);

    private final ModelClass model;

    private AnnotatedView(ModelClass model) {
        this.model = model;
    }

    static Declaration view(ModelClass model, ViewDefinition definition) {
        AnnotatedView reader = new AnnotatedView(model);
        reader.refuse("a view", OF_TABLES, OF_STORED_OBJECTS, PROPERTIES);
        if (definition.security().length > 1) {
            throw reader.invalid("two securities", "Keep one of them.");
        }
        return new SchemaBuilder()
                .view(model.name().toString(), view -> {
                    reader.addColumns(view::column);
                    view.comment(model.comment()).as(definition.value());
                    for (var security : definition.security()) {
                        view.security(security);
                    }
                    reader.formerName().ifPresent(view::renamedFrom);
                    model.finish();
                })
                .build();
    }

    static Declaration materializedView(ModelClass model, MaterializedViewDefinition definition) {
        AnnotatedView reader = new AnnotatedView(model);
        reader.refuse("a materialized view", OF_TABLES);
        return new SchemaBuilder()
                .materializedView(model.name().toString(), view -> {
                    List<EntityColumn> columns = reader.addColumns(view::column);
                    view.as(definition.value());
                    model.attempt(() -> view.refresh(definition.refresh()));
                    model.attempt(() ->
                            model.inherited(PartitionBy.class).ifPresent(clause -> view.partitionBy(clause.value())));
                    model.addStored(view, columns);
                    model.finish();
                })
                .build();
    }

    static Declaration synchronous(ModelClass model, SynchronousMaterializedViewDefinition definition) {
        AnnotatedView reader = new AnnotatedView(model);
        reader.refuse("a synchronous materialized view", OF_TABLES, OF_STORED_OBJECTS);
        return new SchemaBuilder()
                .synchronousMaterializedView(model.name().toString(), view -> {
                    view.as(definition.value());
                    model.all(Property.class).forEach(property -> view.property(property.name(), property.value()));
                    reader.formerName().ifPresent(view::renamedFrom);
                })
                .build();
    }

    private Optional<String> formerName() {
        return Optional.ofNullable(model.type().getAnnotation(RenamedFrom.class))
                .map(RenamedFrom::value);
    }

    private List<EntityColumn> addColumns(BiConsumer<String, String> list) {
        List<EntityColumn> columns = model.columns();
        for (EntityColumn column : columns) {
            model.attempt(() -> refuseAttributes(column));
            Column jpa = column.column();
            list.accept(column.name(), jpa == null ? "" : jpa.comment());
        }
        return columns;
    }

    private static void refuseAttributes(EntityColumn column) {
        for (Class<? extends Annotation> refused : OF_COLUMNS) {
            if (column.has(refused)) {
                throw column.invalid(
                        "a column of a view has no @" + refused.getSimpleName(),
                        "What a view's column is follows from its query: leave it out.");
            }
        }
    }

    @SafeVarargs
    private void refuse(String what, List<Class<? extends Annotation>>... refused) {
        for (List<Class<? extends Annotation>> list : refused) {
            for (Class<? extends Annotation> annotation : list) {
                if (model.inherited(annotation).isPresent()) {
                    Class<?> outer = annotation.getEnclosingClass();
                    String name = (outer == null ? annotation : outer).getSimpleName();
                    throw invalid(what + " has no @" + name, "Leave it out.");
                }
            }
        }
    }

    private RockformException invalid(String message, String remedy) {
        return new RockformException(Problem.of(ProblemCode.INVALID_MODEL, message)
                .at(model.type().getName())
                .remedy(remedy));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the columns of an entity: its fields, those of mapped superclasses before them, those of embedded objects among them. */
final class EntityColumns {
    private final Class<?> entity;
    private final List<EntityColumn> columns = new ArrayList<>();

    private EntityColumns(Class<?> entity) {
        this.entity = entity;
    }

    /** The columns, in the order of declaration. */
    static List<EntityColumn> of(Class<?> entity) {
        EntityColumns found = new EntityColumns(entity);
        Map<String, Column> overrides = new HashMap<>();
        List<Class<?>> lineage = lineage(entity);
        lineage.forEach(type -> overrides.putAll(overrides(type, "")));
        lineage.forEach(type -> found.addFields(type, "", overrides, false));
        return List.copyOf(found.columns);
    }

    /** The entity and its mapped superclasses, the topmost first. Fields of other superclasses are not mapped. */
    static List<Class<?>> lineage(Class<?> entity) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            if (type != entity && type.isAnnotationPresent(Entity.class)) {
                throw new RockformException(Problem.of(
                                ProblemCode.NOT_SUPPORTED_YET,
                                "not supported yet: the entity " + entity.getName() + " extends the entity "
                                        + type.getName())
                        .remedy("Put the common fields into a class with @MappedSuperclass."));
            }
            if (type == entity || type.isAnnotationPresent(MappedSuperclass.class)) {
                lineage.add(0, type);
            }
        }
        return lineage;
    }

    private void addFields(Class<?> type, String prefix, Map<String, Column> overrides, boolean id) {
        refuseMappedGetters(type);
        for (Field field : type.getDeclaredFields()) {
            if (isMapped(field)) {
                add(field, prefix + field.getName(), overrides, id);
            }
        }
    }

    /** Collections that other tables refer from have no column here. */
    private static boolean isMapped(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Transient.class)
                && !isMappedElsewhere(field);
    }

    private static boolean isMappedElsewhere(Field field) {
        OneToMany oneToMany = field.getAnnotation(OneToMany.class);
        OneToOne oneToOne = field.getAnnotation(OneToOne.class);
        ManyToMany manyToMany = field.getAnnotation(ManyToMany.class);
        return (oneToMany != null && !oneToMany.mappedBy().isEmpty())
                || (oneToOne != null && !oneToOne.mappedBy().isEmpty())
                || (manyToMany != null && !manyToMany.mappedBy().isEmpty());
    }

    private void add(Field field, String path, Map<String, Column> overrides, boolean partOfId) {
        boolean id = partOfId || field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(EmbeddedId.class);
        Class<?> type = field.getType();
        boolean embedded = field.isAnnotationPresent(Embedded.class)
                || field.isAnnotationPresent(EmbeddedId.class)
                || type.isAnnotationPresent(Embeddable.class);
        if (!embedded) {
            Column own = field.getAnnotation(Column.class);
            columns.add(new EntityColumn(entity, path, field, overrides.getOrDefault(path, own), id));
            return;
        }
        Map<String, Column> inner = overrides(field, path + ".");
        // What the outer one says goes before what the inner one says.
        inner.putAll(overrides);
        addFields(type, path + ".", inner, id);
    }

    private static Map<String, Column> overrides(AnnotatedElement element, String prefix) {
        Map<String, Column> overrides = new HashMap<>();
        for (AttributeOverride override : element.getAnnotationsByType(AttributeOverride.class)) {
            overrides.put(prefix + override.name(), override.column());
        }
        return overrides;
    }

    /** JPA allows annotations at getters instead of fields. Half a class read would be worse than none. */
    private void refuseMappedGetters(Class<?> type) {
        if (type.isRecord()) {
            // The compiler copies the annotations of a component to its accessor.
            return;
        }
        Optional<Method> getter = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Column.class) || method.isAnnotationPresent(Id.class))
                .findFirst();
        if (getter.isPresent()) {
            throw new RockformException(
                    Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: annotations at methods")
                            .at(type.getName() + "." + getter.get().getName() + "()")
                            .remedy("Annotate the field instead."));
        }
    }
}

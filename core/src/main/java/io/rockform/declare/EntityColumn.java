// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import jakarta.persistence.Column;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a column.
 *
 * @param path from the entity to the field, for fields of embedded objects: {@code address.city}
 * @param column the field's own annotation, or the one that overrides it; null for none
 * @param id whether the field, or the object that embeds it, is the entity's id
 */
record EntityColumn(
        Class<?> entity, String path, Field field, @Nullable Column column, boolean id) {
    /** What JPA takes for the length of a string where none is given; it cannot be told from a given one. */
    private static final int DEFAULT_LENGTH = 255;

    String name() {
        return column == null || column.name().isEmpty() ? SnakeCase.of(field.getName()) : column.name();
    }

    /** Class and field, as problems name them. */
    String place() {
        return entity.getName() + "." + path;
    }

    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(field.getAnnotation(type));
    }

    boolean has(Class<? extends Annotation> type) {
        return field.isAnnotationPresent(type);
    }

    /** The length that was given on purpose. */
    Optional<Integer> length() {
        return column == null || column.length() == DEFAULT_LENGTH ? Optional.empty() : Optional.of(column.length());
    }

    RockformException invalid(String message, String remedy) {
        return new RockformException(
                Problem.of(ProblemCode.INVALID_MODEL, message).at(place()).remedy(remedy));
    }

    RockformException notSupportedYet(String feature, String remedy) {
        return new RockformException(Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: " + feature)
                .at(place())
                .remedy(remedy));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the models among classes: those that build a schema, and those that are tables themselves. */
public final class JavaModels {
    private JavaModels() {}

    /**
     * What the classes declare: every public, concrete {@link SchemaSource} and every entity, in the order of the
     * class names, whatever order they are given in. Other classes are left alone.
     *
     * @throws RockformException all that is wrong with the models, and with classes that cannot be created
     * @throws RuntimeException what else a {@link SchemaSource} throws, as it is
     */
    public static List<PlacedDeclaration> read(Collection<Class<?>> classes) {
        return reading(classes).required();
    }

    /** The same as far as it can be read: what is wrong with one object hides nothing of the others. */
    public static ModelReading reading(Collection<Class<?>> classes) {
        return reading(classes, FieldTypes.NONE, ModelLines.byFileName(classes));
    }

    /**
     * The same, with types of one's own.
     *
     * @param lines the line of a model at which something was thrown, as people are told it
     */
    public static ModelReading reading(
            Collection<Class<?>> classes, FieldTypes types, Function<Throwable, Optional<String>> lines) {
        List<PlacedDeclaration> parts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Class<?>> sorted =
                classes.stream().sorted(Comparator.comparing(Class::getName)).toList();
        for (Class<?> type : sorted) {
            try {
                if (isSource(type)) {
                    parts.add(placed(type, built(type, new ModelLines(lines), problems)));
                }
                if (AnnotatedModels.isModel(type)) {
                    parts.add(placed(type, AnnotatedModels.read(type, types)));
                }
            } catch (RockformException e) {
                problems.addAll(e.problems());
            }
        }
        return new ModelReading(parts, problems);
    }

    private static boolean isSource(Class<?> type) {
        boolean concrete = !Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
        return SchemaSource.class.isAssignableFrom(type) && concrete && isPublic(type);
    }

    /** A public class within a class that is not is an implementation detail. */
    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static PlacedDeclaration placed(Class<?> type, Declaration declaration) {
        return new PlacedDeclaration("class " + type.getName(), declaration);
    }

    /** What a source builds of what it wants to. */
    private static Declaration built(Class<?> type, ModelLines lines, List<Problem> problems) {
        SchemaBuilder schema = new SchemaBuilder();
        SchemaSource source = create(type);
        Optional<RockformException> stopped = declare(source, schema);
        Stream.concat(schema.refusals().stream(), stopped.stream())
                .forEach(refusal -> problems.addAll(lines.placed(refusal).problems()));
        return schema.accepted();
    }

    private static Optional<RockformException> declare(SchemaSource source, SchemaBuilder schema) {
        try {
            source.declare(schema);
            return Optional.empty();
        } catch (RockformException refusal) {
            return Optional.of(refusal);
        }
    }

    private static SchemaSource create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructor();
            return (SchemaSource) constructor.newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw unusable(type, "its constructor failed: " + e.getCause(), e);
        } catch (NoSuchMethodException e) {
            throw unusable(type, "it has no public constructor without parameters", e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw unusable(type, "it cannot be created: " + e.getMessage(), e);
        }
    }

    private static RockformException unusable(Class<?> type, String why, Exception cause) {
        return new RockformException(
                Problem.of(ProblemCode.INVALID_MODEL, "the model class " + type.getName() + " cannot be used: " + why)
                        .at(type.getName())
                        .remedy(
                                "Give it a public constructor without parameters, or make the class abstract if it is no"
                                        + " model itself."),
                cause);
    }
}

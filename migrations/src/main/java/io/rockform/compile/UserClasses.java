// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiled user classes, loaded. Whatever their code throws becomes a problem with class and line. */
public final class UserClasses {
    private final CompiledClasses classes;
    private final UserClassLoader loader;
    private final FilePlaces places;

    UserClasses(CompiledClasses classes, FilePlaces places) {
        this.classes = classes;
        this.loader = new UserClassLoader(classes);
        this.places = places;
    }

    /** All top-level and nested classes, in the order of their names; not initialised. */
    public List<Class<?>> all() {
        return classes.bytecode().keySet().stream().<Class<?>>map(this::load).toList();
    }

    /** The class of that binary name. */
    public Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new RockformException(
                    Problem.of(ProblemCode.COMPILATION, "class " + name + " cannot be loaded: " + e.getMessage())
                            .at(place(name)),
                    e);
        }
    }

    /** A new object of a class with a constructor without parameters. */
    public <T> T create(Class<?> type, Class<T> as) {
        return as.cast(run(() -> construct(type)));
    }

    private Object construct(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw unusable(type, "has no constructor without parameters", e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw unusable(type, "cannot be instantiated: " + e.getMessage(), e);
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        }
    }

    private RockformException unusable(Class<?> type, String what, Exception cause) {
        return new RockformException(
                Problem.of(ProblemCode.INVALID_MODEL, "class " + type.getName() + " " + what)
                        .at(place(type.getName()))
                        .remedy("Give it a public constructor without parameters."),
                cause);
    }

    /** Calls into user code. */
    public <T> T run(Supplier<T> call) {
        return call(call::get);
    }

    /** The same, where it may throw anything. */
    public <T> T call(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            throw thrown(e);
        }
    }

    private RockformException thrown(Throwable thrown) {
        String place = line(thrown).orElse(null);
        if (thrown instanceof RockformException known) {
            return place == null || known.problems().get(0).place() != null
                    ? known
                    : new RockformException(
                            known.problems().stream()
                                    .map(each -> each.at(place))
                                    .toList(),
                            known);
        }
        String said = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return new RockformException(
                Problem.of(
                                ProblemCode.INVALID_MODEL,
                                thrown.getClass().getName() + said + " (thrown by " + thrower(thrown) + ")")
                        .at(place),
                thrown);
    }

    private String thrower(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (isUsers(frame)) {
                return frame.getClassName() + "." + frame.getMethodName();
            }
        }
        return "user code";
    }

    /** The line of these classes at which something was thrown. */
    public Optional<String> line(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String source = loader.source(frame.getClassName());
            if (isUsers(frame) && source != null) {
                return Optional.of(places.of(Path.of(source), frame.getLineNumber()));
            }
        }
        return Optional.empty();
    }

    private boolean isUsers(StackTraceElement frame) {
        return String.valueOf(loader.getName()).equals(frame.getClassLoaderName());
    }

    private @Nullable String place(String className) {
        String source = loader.source(className);
        return source == null ? null : places.of(Path.of(source));
    }
}

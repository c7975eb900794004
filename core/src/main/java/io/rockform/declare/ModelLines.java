// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of models that call the builder. A clause as text knows its own line and column, but not whose it is. */
final class ModelLines {
    private final Function<Throwable, Optional<String>> lines;

    ModelLines(Function<Throwable, Optional<String>> lines) {
        this.lines = lines;
    }

    /** Of classes whose sources are not known: {@code Warehouse.java:12}. */
    static Function<Throwable, Optional<String>> byFileName(Collection<Class<?>> classes) {
        Set<String> models =
                classes.stream().map(type -> outermost(type.getName())).collect(Collectors.toSet());
        return thrown -> Stream.of(thrown.getStackTrace())
                .filter(frame -> models.contains(outermost(frame.getClassName())) && frame.getLineNumber() > 0)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst();
    }

    /** The same, with the line of the model that was running: {@code models/Warehouse.java:12, 1:9}. */
    RockformException placed(RockformException thrown) {
        Optional<String> line = lines.apply(thrown);
        return line.map(place -> new RockformException(
                        thrown.problems().stream()
                                .map(problem -> problem.at(within(place, problem)))
                                .toList(),
                        thrown))
                .orElse(thrown);
    }

    private static String within(String line, Problem problem) {
        return problem.place() == null ? line : line + ", " + problem.place();
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}

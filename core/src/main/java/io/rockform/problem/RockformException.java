// SPDX-License-Identifier: Apache-2.0
package io.rockform.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one exception that Rockform throws on purpose: it carries one or more {@link Problem}s. */
public class RockformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RockformException(Problem problem) {
        this(List.of(problem), null);
    }

    public RockformException(Problem problem, @Nullable Throwable cause) {
        this(List.of(problem), cause);
    }

    /** @throws IllegalArgumentException if there is no problem */
    public RockformException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** All problems found, the first one first. */
    public List<Problem> problems() {
        return problems;
    }

    /** The first problem's code. */
    public ProblemCode code() {
        return problems.get(0).code();
    }
}

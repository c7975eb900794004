// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.ExitCode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a verb for several databases, which have the same history, each with its own state. What fails in one of
 * them keeps none of the others back.
 *
 * @param databases in the order in which they were worked on
 */
public record EachDatabase<R extends VerbResult>(List<Outcome<R>> databases) implements VerbResult {
    /** Wrong whatever the database is: told once, not for each. */
    private static final Set<ProblemCode> OF_THE_PROJECT = EnumSet.of(
            ProblemCode.USAGE,
            ProblemCode.NO_PROJECT,
            ProblemCode.CONFIGURATION,
            ProblemCode.FILE,
            ProblemCode.COMPILATION,
            ProblemCode.SYNTAX,
            ProblemCode.BROKEN_HISTORY);

    /** The gravest first. */
    private static final List<ExitCode> GRAVEST =
            List.of(ExitCode.FAILED, ExitCode.UNSAFE, ExitCode.USAGE, ExitCode.DIFFERENT, ExitCode.DONE);

    public EachDatabase {
        databases = List.copyOf(databases);
    }

    /**
     * What came of one.
     *
     * @param database its name
     * @param result null if it failed, or was not begun
     * @param errors why it failed
     */
    public record Outcome<R extends VerbResult>(
            String database, @Nullable R result, List<Problem> errors) {
        public Outcome {
            Objects.requireNonNull(database);
            errors = List.copyOf(errors);
        }

        ExitCode exitCode() {
            if (result != null) {
                return result.exitCode();
            }
            return errors.isEmpty() ? ExitCode.FAILED : errors.get(0).code().exitCode();
        }
    }

    /**
     * Runs a verb for each database, one after the other. After an interruption by the user no further one is begun.
     *
     * @param verb called with the name of each
     * @throws RockformException what is wrong whatever the database is
     */
    public static <R extends VerbResult> EachDatabase<R> run(List<String> databases, Function<String, R> verb) {
        List<Outcome<R>> outcomes = new ArrayList<>();
        boolean interrupted = false;
        for (String database : databases) {
            Outcome<R> outcome = interrupted ? new Outcome<>(database, null, List.of()) : run(database, verb);
            outcomes.add(outcome);
            interrupted |= outcome.errors().stream().anyMatch(error -> error.code() == ProblemCode.INTERRUPTED);
        }
        return new EachDatabase<>(outcomes);
    }

    private static <R extends VerbResult> Outcome<R> run(String database, Function<String, R> verb) {
        try {
            return new Outcome<>(database, verb.apply(database), List.of());
        } catch (RockformException e) {
            if (OF_THE_PROJECT.contains(e.code())) {
                throw e;
            }
            return new Outcome<>(database, null, e.problems());
        }
    }

    /** The names of those that failed. */
    public List<String> failed() {
        return databases.stream()
                .filter(outcome -> outcome.result() == null)
                .map(Outcome::database)
                .toList();
    }

    /** The gravest of all: failed, refused, used wrongly, different, done. */
    @Override
    public ExitCode exitCode() {
        return GRAVEST.stream()
                .filter(code -> databases.stream().anyMatch(outcome -> outcome.exitCode() == code))
                .findFirst()
                .orElse(ExitCode.DONE);
    }
}

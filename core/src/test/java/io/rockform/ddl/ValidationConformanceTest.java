// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.operation.OperationRefused;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.SchemaObject;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What servers refused is refused before any server is asked, for the same reason, code and words; what they took is not.
 * Each CREATE is validated beside what its scenario has created before it.
 */
class ValidationConformanceTest {
    private static final DdlParser PARSER = new DdlParser().defaultDatabase(RecordedCreates.DATABASE);

    /** Where in the statement it stands is known to who parsed it, not to a schema. */
    private static final Pattern POSITION =
            Pattern.compile(" (?:from line \\d+, column \\d+ to line \\d+, column \\d+|at line \\d+, column \\d+)");

    private static final String SYNTAX = "Getting syntax error";

    /** What came of a group of scenarios. */
    private static final class Group {
        private final Set<String> seen = new LinkedHashSet<>();
        private final List<String> wrong = new ArrayList<>();
        private int excepted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void whatServersRefusedIsRefusedForTheSameReason(String version) {
        ServerProfile profile = RecordedCreates.profile(version);
        NamedExceptions exceptions = NamedExceptions.of(version);
        Map<String, Group> groups = new TreeMap<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            Group group = groups.computeIfAbsent(group(scenario), name -> new Group());
            ReplayedCatalog catalog = new ReplayedCatalog(profile);
            for (RecordedStep step : untilLastCreate(scenario)) {
                if (step.isAccepted()) {
                    catalog.apply(step.sql());
                } else if (step.sql().startsWith("CREATE") && group.seen.add(step.sql())) {
                    DdlParser parser = PARSER.asReadBy(profile);
                    String answer = answer(step.sql(), parser, catalog, validator(scenario, profile));
                    check(scenario, step, answer, exceptions, group);
                }
            }
        }
        report(version, "refused CREATE, same code and words", groups);
        assertThat(groups.values().stream().flatMap(group -> group.wrong.stream()))
                .isEmpty();
        assertThat(exceptions.unused()).isEmpty();
    }

    /** What comes after it changes no answer. */
    private static List<RecordedStep> untilLastCreate(RecordedScenario scenario) {
        List<RecordedStep> steps = scenario.steps();
        int end = steps.size();
        while (end > 0 && !steps.get(end - 1).sql().startsWith("CREATE")) {
            end--;
        }
        return steps.subList(0, end);
    }

    private static void check(
            RecordedScenario scenario, RecordedStep step, String answer, NamedExceptions exceptions, Group group) {
        RecordedStep.RecordedError error = Objects.requireNonNull(step.error());
        String expected = error.code() + " " + POSITION.matcher(error.message()).replaceFirst("");
        boolean ofSyntax = error.message().startsWith(SYNTAX) && answer.contains(SYNTAX);
        boolean same = ofSyntax || answer.equals(expected);
        if (exceptions.covers(scenario.name(), same)) {
            group.excepted++;
        } else if (!same) {
            group.wrong.add(scenario.name() + "\n" + step.sql() + "\nrecorded: " + expected + "\nbut was:  " + answer);
        }
    }

    /** All but one group ran on servers of a default configuration. */
    private static SchemaValidator validator(RecordedScenario scenario, ServerProfile profile) {
        SchemaValidator validator = new SchemaValidator(profile);
        return group(scenario).equals("indexes-experimental") ? validator : validator.ofDefaultConfiguration();
    }

    /** What is answered to the statement, with the words of the first violation. */
    private static String answer(String sql, DdlParser parser, ReplayedCatalog catalog, SchemaValidator validator) {
        try {
            DdlStatement statement = parser.statement(sql);
            if (statement instanceof DdlStatement.CreateDatabase database) {
                return first(validator.validateIn(
                        catalog.schema(), RecordedCreates.DATABASE, new Database(database.name(), Map.of())));
            }
            return object(statement)
                    .map(object -> first(validator.validateIn(catalog.schema(), RecordedCreates.DATABASE, object)))
                    .orElse("no object");
        } catch (OperationRefused error) {
            return text(error.serverError());
        } catch (RockformException error) {
            return error.code() == ProblemCode.SYNTAX
                    ? SYNTAX + " " + error.problems().get(0).place()
                    : error.code() + " " + error.getMessage();
        }
    }

    private static String first(List<Violation> violations) {
        return violations.isEmpty() ? "accepted" : text(violations.get(0).error());
    }

    private static String text(ServerError error) {
        return error.code() + " " + error.message();
    }

    private static String group(RecordedScenario scenario) {
        return scenario.name().substring(0, scenario.name().indexOf('/'));
    }

    private static void report(String version, String what, Map<String, Group> groups) {
        StringBuilder report = new StringBuilder();
        groups.forEach((name, group) -> {
            if (!group.seen.isEmpty()) {
                int passed = group.seen.size() - group.excepted - group.wrong.size();
                report.append(String.format(
                        "%n  %-22s %d of %d, named exceptions %d", name, passed, group.seen.size(), group.excepted));
            }
        });
        System.out.println(version + ": " + what + report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void whatServersTookIsNotRefused(String version) {
        ServerProfile profile = RecordedCreates.profile(version);
        Map<String, Group> groups = new TreeMap<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            Group group = groups.computeIfAbsent(group(scenario), name -> new Group());
            ReplayedCatalog catalog = new ReplayedCatalog(profile);
            SchemaValidator validator = validator(scenario, profile);
            for (RecordedStep step : untilLastCreate(scenario)) {
                Optional<SchemaObject> object = step.isAccepted()
                        ? catalog.parsed(step.sql()).flatMap(ValidationConformanceTest::object)
                        : Optional.empty();
                object.ifPresent(created -> {
                    group.seen.add(step.sql());
                    List<Violation> violations = catalog.isReplaced(step.sql())
                            ? validator.validate(created)
                            : validator.validateIn(catalog.schema(), RecordedCreates.DATABASE, created);
                    if (!violations.isEmpty()) {
                        group.wrong.add(scenario.name() + "\n" + step.sql() + "\n" + violations);
                    }
                });
                if (step.isAccepted()) {
                    catalog.apply(step.sql());
                }
            }
        }
        report(version, "accepted CREATE without a violation", groups);
        assertThat(groups.values().stream().mapToInt(group -> group.seen.size()).sum())
                .isGreaterThan(500);
        assertThat(groups.values().stream().flatMap(group -> group.wrong.stream()))
                .isEmpty();
    }

    private static Optional<SchemaObject> object(DdlStatement statement) {
        if (statement instanceof DdlStatement.CreateTable create) {
            return Optional.of(create.table());
        }
        if (statement instanceof DdlStatement.CreateView create) {
            return Optional.of(create.view());
        }
        if (statement instanceof DdlStatement.CreateMaterializedView create) {
            return Optional.of(create.view());
        }
        return statement instanceof DdlStatement.CreateSynchronousMaterializedView create
                ? Optional.of(create.view())
                : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.DdlOperations;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned for materialized views after each recorded change of what they read (recorded mv-impact/*). */
class MaterializedViewImpactTest {
    private static final String DATABASE = "sc";

    /** There the definitions of the materialized views have to change too, which is a difference of its own. */
    private static final Set<String> DEFINITIONS_BREAK = Set.of(
            "mv-impact/drop used",
            "mv-impact/rename used",
            "mv-impact/rename table",
            "mv-impact/drop",
            "mv-impact/drop force",
            "mv-impact/drop view",
            "mv-impact/drop lower mv");

    /** Changes no schema. */
    private static final Set<String> DATA = Set.of("mv-impact/truncate");

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void whatTheServerSwitchedOffIsBroughtBackAsItWouldTakeIt(String version) {
        ServerProfile profile =
                new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (RecordedScenario scenario : Recordings.of(version)) {
            boolean meant = scenario.name().startsWith("mv-impact/")
                    && !DEFINITIONS_BREAK.contains(scenario.name())
                    && !DATA.contains(scenario.name());
            if (meant) {
                wrong.addAll(check(scenario, profile));
                checked++;
            }
        }
        System.out.printf("%s: %d recorded changes, %d planned otherwise%n", version, checked, wrong.size());
        assertThat(checked).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private static List<String> check(RecordedScenario scenario, ServerProfile profile) {
        Schema schema = Schema.empty();
        List<Operation> change = List.of();
        Map<String, String> active = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (RecordedStep step : scenario.steps()) {
            if (step.sql().startsWith("ALTER MATERIALIZED VIEW")) {
                answers.put(
                        step.sql().split(" ")[3],
                        step.isAccepted() ? "ok" : step.error().message());
            } else if (step.sql().contains("IS_ACTIVE") && active.isEmpty()) {
                step.rows().forEach(row -> active.put(row.get(0), row.get(1)));
            } else if (active.isEmpty() && isChange(step)) {
                DdlStatement statement =
                        new DdlParser().defaultDatabase(DATABASE).statement(step.sql());
                List<Operation> operations = DdlOperations.of(statement, schema);
                if (step.sql().startsWith("CREATE TABLE")
                        || step.sql().startsWith("CREATE VIEW")
                        || step.sql().startsWith("CREATE MATERIALIZED")) {
                    schema = SchemaChange.applyAll(schema, operations, profile, DATABASE);
                } else {
                    change = operations;
                }
            }
        }
        List<Operation> mended = MaterializedViewImpact.mended(change, schema, profile, DATABASE);
        return compare(scenario.name(), active, answers, remedies(mended.subList(change.size(), mended.size())));
    }

    private static boolean isChange(RecordedStep step) {
        return step.sql().startsWith("CREATE ")
                || step.sql().startsWith("ALTER ")
                || step.sql().startsWith("DROP ");
    }

    private static Map<String, String> remedies(List<Operation> added) {
        Map<String, String> remedies = new LinkedHashMap<>();
        for (Operation operation : added) {
            ObjectName name = Objects.requireNonNull(operation.target());
            if (operation instanceof ActivateMaterializedView) {
                remedies.put(name.name(), "activate");
            } else if (operation instanceof CreateMaterializedView) {
                remedies.put(name.name(), "recreate");
            }
        }
        return remedies;
    }

    private static List<String> compare(
            String scenario, Map<String, String> active, Map<String, String> answers, Map<String, String> remedies) {
        List<String> wrong = new ArrayList<>();
        for (String view : new TreeSet<>(active.keySet())) {
            boolean off = "false".equals(active.get(view));
            String remedy = remedies.getOrDefault(view, "nothing");
            String answer = answers.getOrDefault(view, "");
            // What reads one that is off could not be asked: either is right once the lower one is back.
            boolean waits = answer.contains("from inactive materialized view");
            boolean right = waits
                    ? !remedy.equals("nothing")
                    : remedy.equals(!off ? "nothing" : answer.equals("ok") ? "activate" : "recreate");
            if (!right) {
                wrong.add(scenario + ": " + view + " active=" + active.get(view) + " planned " + remedy + ", ACTIVE: "
                        + answer.lines().reduce((first, last) -> last).orElse(""));
            }
        }
        return wrong;
    }
}

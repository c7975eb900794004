// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.DdlOperations;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.server.ModelForm;
import io.rockform.declare.Declaration;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.query.DefaultDatabase;
import io.rockform.query.Relations;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.View;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was declared does not differ from what the server made of it: every recorded CREATE against the SHOW CREATE that
 * followed it (traps 1, 12 and 16).
 */
class RecordedDeclarationsTest {
    private static final String DATABASE = "sc";

    /** 3.x stores TRANSFORM_KEYS as MAP_APPLY over a map literal: a finding, since only the server can tell. */
    private static final Set<String> ASKS_THE_SERVER = Set.of("view-text/18");

    private int objects;
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void whatTheServerMadeOfADeclarationIsNoDifference(String version) {
        ServerProfile profile =
                new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
        for (RecordedScenario scenario : Recordings.of(version)) {
            replay(scenario, profile);
        }
        System.out.printf(
                "%s: %d declared objects against SHOW CREATE, %d false differences%n",
                version, objects, differences.size());
        assertThat(differences).isEmpty();
        assertThat(objects).isGreaterThan(600);
    }

    private void replay(RecordedScenario scenario, ServerProfile profile) {
        Schema declared = Schema.empty();
        for (RecordedStep step : scenario.steps()) {
            if (!step.isAccepted()) {
                continue;
            }
            if (step.sql().startsWith("SHOW CREATE")) {
                compare(scenario, step, declared, profile);
            } else if (step.sql().startsWith("CREATE ")) {
                SchemaObject created = created(step.sql(), declared);
                if (created == null) {
                    return;
                }
                declared = declared.with(created);
            } else if (step.sql().matches("(?s)(ALTER|DROP|USE|SET|RECOVER|TRUNCATE|INSERT|GRANT|EXECUTE)\\b.*")) {
                return;
            }
        }
    }

    /** The object of a CREATE statement; null for anything that is not in the model. */
    private static @Nullable SchemaObject created(String sql, Schema declared) {
        try {
            DdlStatement statement = new DdlParser().defaultDatabase(DATABASE).statement(sql);
            List<Operation> operations = DdlOperations.of(statement, declared);
            if (operations.size() != 1) {
                return null;
            }
            Operation operation = operations.get(0);
            if (operation instanceof TableOperation.CreateTable table) {
                return table.table();
            }
            if (operation instanceof ViewOperation.CreateView view) {
                return view.view();
            }
            return operation instanceof MaterializedViewOperation.CreateMaterializedView view ? view.view() : null;
        } catch (RockformException notInTheModel) {
            return null;
        }
    }

    private void compare(RecordedScenario scenario, RecordedStep step, Schema declared, ServerProfile profile) {
        String label = step.columns().get(0);
        // The text of SHOW CREATE VIEW for a materialized view is no statement (facts 9.2).
        boolean readable = label.equals("Table") || label.equals("View") || label.equals("Materialized View");
        String text = step.rows().get(0).get(1);
        if (!readable || text == null || step.sql().startsWith("SHOW CREATE VIEW mv")) {
            return;
        }
        SchemaObject shown = created(text, Schema.empty());
        if (shown == null || declared.find(shown.name()).isEmpty()) {
            return;
        }
        objects++;
        Schema seen = declared.with(withoutDatabase(shown, declared, profile));
        Comparison comparison =
                SchemaComparison.compare(seen, Declaration.of(declared), new ComparisonContext(profile, DATABASE));
        if (ASKS_THE_SERVER.contains(scenario.name())) {
            assertThat(comparison.operations()).isEmpty();
        } else if (!comparison.isEmpty()) {
            differences.add(scenario.name() + ": " + declared.find(shown.name()).orElseThrow() + "\n  shown as " + shown
                    + "\n  differs by " + comparison);
        }
    }

    private static SchemaObject withoutDatabase(SchemaObject shown, Schema declared, ServerProfile profile) {
        Relations relations = SchemaRelations.of(declared, DATABASE, profile.version());
        if (shown instanceof View view) {
            return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
        }
        return shown instanceof MaterializedView view
                ? view.withQuery(DefaultDatabase.removedFrom(view.query(), relations))
                : shown.accept(new ModelForm(profile));
    }
}

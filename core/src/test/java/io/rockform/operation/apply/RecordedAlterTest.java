// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.DdlOperations;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.operation.OperationRefused;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
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
 * Applies every recorded ALTER TABLE, of one clause or several, to the table that the scenario created: what the server accepted must
 * give the table that it showed afterwards, what it refused must be refused with its words.
 */
class RecordedAlterTest {
    private static final String DATABASE = "sc";
    private static final Set<String> GROUPS = Set.of(
            "alter-dup",
            "alter-dup-noevo",
            "alter-pk",
            "alter-agg",
            "convert",
            "properties-alter",
            "properties-alter-pk",
            "dynamic-partition",
            "alter-partition",
            "alter-list",
            "indexes",
            "combine-dup",
            "combine-pk",
            "jobs",
            "tables");

    /** Accepted or refused for what lies outside a schema; each with the reason. */
    private static final Set<String> EXCEPTIONS = Set.of(
            // A job of the statement before is still running: jobs are no part of a schema (the sandbox has them).
            "jobs/second alter while one runs",
            "jobs/cancel",
            "jobs/drop while running",
            "jobs/rollup",
            "jobs/optimize then alter",
            // What a constraint says is not analysed yet: it is kept and compared as text.
            "properties-alter/foreign_key_constraints=(a) REFERENCES other(a)",
            "properties-alter-pk/foreign_key_constraints=(a) REFERENCES other(a)",
            "properties-alter/time_drift_constraint=ts between minutes_add(dt,1) and dt",
            "properties-alter-pk/time_drift_constraint=ts between minutes_add(dt,1) and dt",
            // Which labels backends have is not known to a schema.
            "properties-alter-pk/labels.location=rack:*",
            // A server lists the partitions of a LIST as a hash map gives them: what order they come in says nothing.
            "alter-partition/list add",
            // What the configuration has off is not known to a schema (the sandbox knows it).
            "indexes/alter add gin",
            "indexes/alter add gin none",
            "indexes/alter add vector");

    private int scope;
    private final List<String> failures = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void appliesAsRecorded(String version) {
        ServerProfile profile =
                new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
        for (RecordedScenario scenario : Recordings.of(version)) {
            String group = scenario.name().substring(0, scenario.name().indexOf('/'));
            if (GROUPS.contains(group) && !EXCEPTIONS.contains(scenario.name())) {
                replay(scenario, profile);
            }
        }
        System.out.printf(
                "%s: %d of %d recorded ALTERs applied as recorded%n", version, scope - failures.size(), scope);
        assertThat(scope).isGreaterThan(500);
        assertThat(failures).isEmpty();
    }

    private void replay(RecordedScenario scenario, ServerProfile profile) {
        Schema schema = Schema.empty();
        boolean altered = false;
        for (RecordedStep step : scenario.steps()) {
            if (step.sql().startsWith("ALTER TABLE") || step.sql().startsWith("CREATE TABLE")) {
                @Nullable Schema changed = change(scenario, step, schema, profile);
                if (changed == null) {
                    return;
                }
                altered |= step.sql().startsWith("ALTER TABLE") && step.isAccepted();
                schema = changed;
            } else if (step.sql().startsWith("SHOW CREATE TABLE") && step.isAccepted() && altered) {
                shown(scenario, step, schema, profile);
            }
        }
    }

    /** The schema after the statement; null if the statement is not in scope, and so what follows it. */
    private @Nullable Schema change(
            RecordedScenario scenario, RecordedStep step, Schema schema, ServerProfile profile) {
        try {
            DdlStatement statement = new DdlParser().defaultDatabase(DATABASE).statement(step.sql());
            if (statement instanceof DdlStatement.CreateTable create) {
                return step.isAccepted()
                        ? schema.with(new ServerDefaults(profile, DATABASE).complete(create.table()))
                        : schema;
            }
            if (!(statement instanceof DdlStatement.AlterTable alter)
                    || alter.clauses().size() != 1) {
                return null;
            }
            Schema changed = SchemaChange.applyAll(schema, DdlOperations.of(statement, schema), profile, DATABASE);
            if (step.error() != null && step.error().message().startsWith("Getting syntax error at")) {
                // Words that the version does not have are refused by its parser, before any rule of a schema.
                return null;
            }
            scope++;
            if (!step.isAccepted()) {
                failures.add(scenario.name() + ": accepted " + step.sql() + ", recorded " + step.error());
            }
            return changed;
        } catch (OperationRefused refusal) {
            scope++;
            refused(scenario, step, refusal);
            return schema;
        } catch (RockformException e) {
            if (e.code() != ProblemCode.NOT_SUPPORTED_YET && step.isAccepted()) {
                failures.add(scenario.name() + ": " + step.sql() + ": " + e.getMessage());
            }
            return null;
        }
    }

    private void refused(RecordedScenario scenario, RecordedStep step, OperationRefused refusal) {
        RecordedStep.RecordedError recorded = step.error();
        if (recorded == null) {
            failures.add(scenario.name() + ": refused " + step.sql() + ": " + refusal.serverError());
            return;
        }
        // Where in the statement it stands is known to who parsed it, not to the schema.
        String words =
                recorded.message().replaceFirst(" (from|at) line \\d+, column \\d+( to line \\d+, column \\d+)?", "");
        if (recorded.code() != refusal.serverError().code()
                || !words.equals(refusal.serverError().message())) {
            failures.add(scenario.name() + ": refused " + step.sql() + "\n   as " + refusal.serverError() + "\n   not "
                    + recorded);
        }
    }

    private void shown(RecordedScenario scenario, RecordedStep step, Schema schema, ServerProfile profile) {
        String recorded = step.rows().get(0).get(1);
        String name = step.sql().substring("SHOW CREATE TABLE ".length()).replace("`", "");
        Table table = schema.table(new ObjectName(null, name)).orElse(null);
        if (table == null || recorded == null) {
            return;
        }
        // A bound that the partition before gives is shown with the partition (facts 4.6), and so are defaults of
        // indexes.
        Table full = new ServerDefaults(profile, DATABASE).complete(table);
        Table completed = table.withPartitioning(full.partitioning()).withIndexes(full.indexes());
        String written = new ShowCreateWriter(profile).write(completed);
        if (!written.equals(recorded)) {
            failures.add(scenario.name() + ": shows\n" + written + "\nnot\n" + recorded);
        }
    }
}

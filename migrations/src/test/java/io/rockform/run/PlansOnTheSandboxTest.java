// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.autogenerate.WayBack;
import io.rockform.compare.Comparison;
import io.rockform.compare.ComparisonContext;
import io.rockform.compare.MaterializedViewImpact;
import io.rockform.compare.SchemaComparison;
import io.rockform.declare.Declaration;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.profile.ServerProfile;
import io.rockform.random.ValidSchemas;
import io.rockform.random.ViewSources;
import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.schema.Schema;
import io.rockform.server.Rows;
import io.rockform.server.SchemaReading;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.HistoryTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The plans of random pairs of schemas, run over the wire: 500 in all. After each the second comparison is empty but for the
 * findings, every materialized view is active, and the way back leads back.
 */
class PlansOnTheSandboxTest {
    private static final int PAIRS = Integer.getInteger("rockform.laws.plans", 167);

    private int statements;
    private int restored;

    @ParameterizedTest
    @EnumSource(ServerVersion.class)
    void theSecondDifferenceIsEmpty(ServerVersion version) {
        SandboxOptions options = SandboxOptions.defaults().withVersion(version).withJobDuration(Duration.ZERO);
        int run = 0;
        try (Sandbox sandbox = Sandbox.start(options)) {
            for (long seed = 0; run < PAIRS; seed++) {
                ValidSchemas schemas = new ValidSchemas(seed, version.profile());
                Schema actual = schemas.schema();
                Declaration declared = schemas.declaration(actual);
                if (ViewSources.isWhole(actual) && ViewSources.isWhole(declared.schema())) {
                    String name = "db" + seed;
                    sandbox.createDatabase(name);
                    try (Database database = Database.open(ServerUrl.parse(sandbox.url(name)), HistoryTables.DEFAULT)) {
                        new Trial(seed, database).run(actual, declared);
                    }
                    run++;
                }
            }
        }
        System.out.printf(
                "plans on the sandbox, %s: %d pairs, %d statements, %d led back%n",
                version.title(), run, statements, restored);
        assertThat(statements).isGreaterThan(PAIRS * 2);
        assertThat(restored).isGreaterThan(PAIRS / 2);
    }

    private final class Trial {
        private final long seed;
        private final Database database;
        private final ServerProfile profile;
        private final ComparisonContext context;
        private final ObjectRun runner;

        Trial(long seed, Database database) {
            this.seed = seed;
            this.database = database;
            this.profile = database.profile();
            this.context = new ComparisonContext(profile, database.databaseName());
            this.runner = new ObjectRun(database, RunListener.SILENT, new Cancellation());
        }

        void run(Schema actual, Declaration declared) {
            runner.run(
                    Schema.empty(),
                    SchemaComparison.compare(Schema.empty(), Declaration.of(actual), context)
                            .operations());
            Schema seen = read();
            Comparison comparison = SchemaComparison.compare(seen, declared, context);
            List<Operation> upgrade =
                    MaterializedViewImpact.mended(comparison.operations(), seen, profile, database.databaseName());
            Plan plan = Planner.plan(seen, upgrade, profile);
            statements += runner.run(plan).size();
            Comparison left = SchemaComparison.compare(read(), declared, context);
            assertThat(left.operations()).as("seed %d by %s", seed, upgrade).isEmpty();
            assertThat(left.findings())
                    .as("seed %d by %s", seed, upgrade)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
                    .containsExactlyInAnyOrderElementsOf(comparison.findings());
            assertThat(inactive()).as("seed %d by %s", seed, upgrade).isEmpty();
            back(comparison.operations(), seen, plan.after());
        }

        private void back(List<Operation> upgrade, Schema seen, Schema after) {
            List<Operation> back = WayBack.of(upgrade, seen, profile, database.databaseName());
            if (back.stream().noneMatch(Irreversible.class::isInstance)) {
                List<Operation> downgrade =
                        MaterializedViewImpact.mended(back, after, profile, database.databaseName());
                runner.run(Planner.plan(after, downgrade, profile));
                Comparison left = SchemaComparison.compare(read(), Declaration.of(seen), context);
                assertThat(left.isEmpty())
                        .as("seed %d back by %s: %s", seed, downgrade, left)
                        .isTrue();
                assertThat(inactive()).as("seed %d back by %s", seed, downgrade).isEmpty();
                restored++;
            }
        }

        private Schema read() {
            SchemaReading reading = database.read();
            assertThat(reading.unsupported()).as("seed %d", seed).isEmpty();
            return reading.schema();
        }

        private List<String> inactive() {
            List<String> names = new ArrayList<>();
            for (Rows.Row row : database.connection().query("SHOW MATERIALIZED VIEWS")) {
                if (!"true".equals(row.text("is_active"))) {
                    names.add(row.text("name") + ": " + row.text("inactive_reason"));
                }
            }
            return names;
        }
    }
}

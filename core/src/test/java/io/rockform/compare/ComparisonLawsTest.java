// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.operation.Operation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.reverse.Reversal;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.Schema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of comparing, on seeded random pairs of schemas; a failure names its seed. */
class ComparisonLawsTest {
    private static final int PAIRS = 3_000;

    private static ServerProfile profile(String version) {
        return new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void aSchemaDoesNotDifferFromItself(String version) {
        ServerProfile profile = profile(version);
        for (long seed = 0; seed < PAIRS; seed++) {
            Schema schema = new ValidSchemas(seed, profile).schema();
            Comparison comparison = SchemaComparison.compare(schema, schema, profile);
            assertThat(comparison.isEmpty()).as("seed %d: %s", seed, comparison).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void appliedTheOperationsLeaveOnlyTheFindings(String version) {
        ServerProfile profile = profile(version);
        int operations = 0;
        int findings = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            ValidSchemas schemas = new ValidSchemas(seed, profile);
            Schema actual = schemas.schema();
            Schema declared = schemas.variation(actual);
            Comparison comparison = SchemaComparison.compare(actual, declared, profile);
            Schema reached = SchemaChange.applyAll(actual, comparison.operations(), profile);
            Comparison again = SchemaComparison.compare(reached, declared, profile);
            assertThat(again.operations()).as("seed %d by %s", seed, comparison).isEmpty();
            // Of two reasons the server tells one; the other may show only once the first is gone.
            assertThat(again.findings())
                    .as("seed %d: %s", seed, comparison)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
                    .containsExactlyElementsOf(comparison.findings());
            operations += comparison.operations().size();
            findings += comparison.findings().size();
        }
        // The pairs must be such that there is something to find of either kind.
        assertThat(operations).isGreaterThan(PAIRS);
        assertThat(findings).isGreaterThan(PAIRS / 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void theWayBackRestoresWhatWasThere(String version) {
        ServerProfile profile = profile(version);
        int restored = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            ValidSchemas schemas = new ValidSchemas(seed, profile);
            Schema actual = schemas.schema();
            List<Operation> operations = SchemaComparison.compare(actual, schemas.variation(actual), profile)
                    .operations();
            List<Operation> back = Reversal.ofAll(operations, actual, profile);
            if (back.stream().anyMatch(Operation.Irreversible.class::isInstance)) {
                continue;
            }
            Schema reached = SchemaChange.applyAll(actual, operations, profile);
            Schema again = SchemaChange.applyAll(reached, back, profile);
            assertThat(SchemaComparison.compare(again, actual, profile).isEmpty())
                    .as("seed %d: %s back by %s", seed, operations, back)
                    .isTrue();
            restored++;
        }
        assertThat(restored).isGreaterThan(PAIRS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void aPlanLeadsWhereItsOperationsLead(String version) {
        ServerProfile profile = profile(version);
        for (long seed = 0; seed < PAIRS; seed++) {
            ValidSchemas schemas = new ValidSchemas(seed, profile);
            Schema actual = schemas.schema();
            List<Operation> operations = SchemaComparison.compare(actual, schemas.variation(actual), profile)
                    .operations();
            Plan plan = Planner.plan(actual, operations, profile);
            assertThat(plan.after()).isEqualTo(SchemaChange.applyAll(actual, operations, profile));
            assertThat(plan.steps().stream().flatMap(step -> step.operations().stream()))
                    .containsExactlyElementsOf(operations);
            assertThat(plan.statements())
                    .hasSizeGreaterThanOrEqualTo(plan.steps().size());
        }
    }
}

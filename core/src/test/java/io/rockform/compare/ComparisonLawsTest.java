// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.declare.Declaration;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.operation.apply.ClauseSequence;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.reverse.Reversal;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.plan.Step;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.random.ValidSchemas;
import io.rockform.random.ViewSources;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of comparing, on over 20,000 seeded random pairs of schemas; a failure names its seed. */
class ComparisonLawsTest {
    private static final int PAIRS = Integer.getInteger("rockform.laws.pairs", 6_700);

    private int operations;
    private int findings;
    private int restored;
    private int renamed;
    private int whole;
    private int combined;
    private int scattered;
    private int withheld;

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void theLawsHold(String version) {
        ServerProfile profile =
                new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
        for (long seed = 0; seed < PAIRS; seed++) {
            ValidSchemas schemas = new ValidSchemas(seed, profile);
            Schema actual = schemas.schema();
            Declaration declared = schemas.declaration(actual);
            if (seed % 4 == 0) {
                ScatteredSchemas scattered = new ScatteredSchemas(seed);
                new Pair(seed, scattered.of(actual), scattered.of(declared), profile).check();
            } else {
                new Pair(seed, actual, declared, profile).check();
            }
        }
        System.out.printf(
                "laws of comparing, %s: %d pairs (%d with a rename, %d without a dangling view, %d of several databases,"
                        + " in %d something is kept for a view that reads it), %d operations,"
                        + " %d ALTERs of several clauses, %d findings, %d restored%n",
                version, PAIRS, renamed, whole, scattered, withheld, operations, combined, findings, restored);
        // The pairs must be such that there is something to find of either kind.
        assertThat(operations).isGreaterThan(PAIRS);
        assertThat(findings).isGreaterThan(PAIRS / 20);
        assertThat(restored).isGreaterThan(PAIRS / 2);
        assertThat(renamed).isGreaterThan(PAIRS / 10);
        assertThat(whole).isGreaterThan(PAIRS / 2);
        assertThat(scattered).isGreaterThan(PAIRS / 10);
        assertThat(withheld).isPositive();
        assertThat(combined).isGreaterThan(PAIRS / 10);
    }

    private final class Pair {
        private final long seed;
        private final Schema actual;
        private final Declaration declared;
        private final ServerProfile profile;
        private final Comparison comparison;
        private final Schema reached;

        Pair(long seed, Schema actual, Declaration declared, ServerProfile profile) {
            this.seed = seed;
            this.actual = actual;
            this.declared = declared;
            this.profile = profile;
            this.comparison = SchemaComparison.compare(actual, declared, profile);
            this.reached = SchemaChange.applyAll(actual, comparison.operations(), profile);
        }

        void check() {
            aSchemaDoesNotDifferFromItself();
            appliedTheOperationsLeaveOnlyTheFindings();
            theWayBackRestoresWhatWasThere();
            aPlanLeadsWhereItsOperationsLead();
            nothingIsReadBeforeItIsThereOrAfterwards();
            nothingIsTakenFromUnderWhatIsDeclared();
            databasesComeBeforeWhatIsInThem();
            scattered += databases(actual).size() + databases(declared.schema()).size() > 2 ? 1 : 0;
            operations += comparison.operations().size();
            findings += comparison.findings().size();
            renamed += declared.renames().objects().isEmpty()
                            && declared.renames().columns().isEmpty()
                    ? 0
                    : 1;
        }

        private void aSchemaDoesNotDifferFromItself() {
            for (Schema schema : List.of(actual, declared.schema())) {
                Comparison same = SchemaComparison.compare(schema, schema, profile);
                assertThat(same.isEmpty()).as("seed %d: %s", seed, same).isTrue();
            }
        }

        private void appliedTheOperationsLeaveOnlyTheFindings() {
            Comparison again = SchemaComparison.compare(reached, declared, profile);
            assertThat(again.operations()).as("seed %d by %s", seed, comparison).isEmpty();
            // Of two reasons the server tells one; the other may show only once the first is gone.
            assertThat(again.findings())
                    .as("seed %d: %s", seed, comparison)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
                    .containsExactlyElementsOf(comparison.findings());
        }

        private void theWayBackRestoresWhatWasThere() {
            List<Operation> back = Reversal.ofAll(comparison.operations(), actual, profile);
            if (back.stream().anyMatch(Operation.Irreversible.class::isInstance)) {
                return;
            }
            Schema again = SchemaChange.applyAll(reached, back, profile);
            assertThat(SchemaComparison.compare(again, actual, profile).isEmpty())
                    .as("seed %d: %s back by %s", seed, comparison.operations(), back)
                    .isTrue();
            restored++;
        }

        private void aPlanLeadsWhereItsOperationsLead() {
            Plan plan = Planner.plan(actual, comparison.operations(), profile);
            assertThat(plan.after()).isEqualTo(reached);
            assertThat(plan.steps().stream().flatMap(step -> step.operations().stream()))
                    .containsExactlyElementsOf(comparison.operations());
            assertThat(plan.statements())
                    .hasSizeGreaterThanOrEqualTo(plan.steps().size());
            Schema schema = actual;
            for (Step step : plan.steps()) {
                Schema next = SchemaChange.applyAll(schema, step.operations(), profile);
                if (step.operations().size() > 1) {
                    combined++;
                    clausesAreAllKept(step, schema, next);
                }
                schema = next;
            }
        }

        /** What StarRocks makes of the clauses of one statement is what their operations make one after the other. */
        private void clausesAreAllKept(Step step, Schema before, Schema after) {
            String sql = step.statements().get(0).sql();
            DdlStatement.AlterTable statement = (DdlStatement.AlterTable) new DdlParser().statement(sql);
            ClauseSequence.Result result = ClauseSequence.of(statement, before, profile, "");
            assertThat(result.clauses()).as("seed %d: %s", seed, sql).isEqualTo(statement.clauses());
            assertThat(SchemaComparison.compare(result.after(), after, profile).isEmpty())
                    .as("seed %d: %s", seed, sql)
                    .isTrue();
        }

        /** A view that is created reads what is there, and nothing is taken from under one that was whole. */
        private void nothingIsReadBeforeItIsThereOrAfterwards() {
            if (!ViewSources.isWhole(actual) || !ViewSources.isWhole(declared.schema())) {
                return;
            }
            whole++;
            Schema schema = actual;
            for (Operation operation : comparison.operations()) {
                SchemaObject created = created(operation);
                if (created != null) {
                    assertThat(ViewSources.isReadable(created, schema))
                            .as("seed %d: %s reads what is not there, in %s", seed, created, comparison.operations())
                            .isTrue();
                }
                schema = SchemaChange.apply(schema, operation, profile);
                assertThat(dangling(schema))
                        .as("seed %d: after %s of %s", seed, operation, comparison.operations())
                        .allMatch(this::isMadeAnew);
            }
            assertThat(dangling(schema)).isEmpty();
        }

        /** Where the model has a view over what it no longer has, that is kept, and said so. */
        private void nothingIsTakenFromUnderWhatIsDeclared() {
            ComparisonContext context = new ComparisonContext(profile, "");
            Comparison kept = BrokenReaders.keptWhole(comparison, actual, declared.schema(), context);
            Schema then = SchemaChange.applyAll(actual, kept.operations(), profile);
            for (SchemaObject object : declared.schema().objects().values()) {
                ObjectName source = ViewSources.source(object);
                if (source != null && actual.find(source).isPresent()) {
                    assertThat(then.find(source))
                            .as("seed %d: what %s reads, after %s", seed, object.name(), kept)
                            .isPresent();
                }
            }
            int missing = comparison.operations().size() - kept.operations().size();
            assertThat(kept.findings()).hasSize(comparison.findings().size() + missing);
            withheld += missing > 0 ? 1 : 0;
            Comparison again = BrokenReaders.keptWhole(
                    SchemaComparison.compare(then, declared, profile), then, declared.schema(), context);
            assertThat(again.operations()).as("seed %d by %s", seed, kept).isEmpty();
        }

        private void databasesComeBeforeWhatIsInThem() {
            Set<String> there = databases(actual);
            for (Operation operation : comparison.operations()) {
                if (operation instanceof CreateDatabase create) {
                    assertThat(there.add(create.database().name()))
                            .as("seed %d: %s", seed, comparison.operations())
                            .isTrue();
                }
                ObjectName target = operation.target();
                if (target != null && declared.schema().databases().containsKey(String.valueOf(target.database()))) {
                    assertThat(there)
                            .as("seed %d: %s", seed, comparison.operations())
                            .contains(String.valueOf(target.database()));
                }
            }
        }

        private Set<String> databases(Schema schema) {
            return schema.objects().keySet().stream()
                    .map(name -> String.valueOf(name.database()))
                    .collect(Collectors.toCollection(HashSet::new));
        }

        /** For a while a view may be without what it reads: until it, or the view that it reads, is made anew. */
        private boolean isMadeAnew(ObjectName view) {
            ObjectName source = ViewSources.source(declared.schema().objects().get(view));
            return comparison.operations().stream()
                    .map(this::created)
                    .anyMatch(created -> created != null
                            && (created.name().equals(view) || created.name().equals(source)));
        }

        private @Nullable SchemaObject created(Operation operation) {
            if (operation instanceof CreateView create) {
                return create.view();
            }
            if (operation instanceof ReplaceView replace) {
                return replace.view();
            }
            return operation instanceof CreateMaterializedView create ? create.view() : null;
        }

        private Set<ObjectName> dangling(Schema schema) {
            return schema.objects().values().stream()
                    .filter(object -> !ViewSources.isReadable(object, schema))
                    .map(SchemaObject::name)
                    .collect(Collectors.toSet());
        }
    }
}

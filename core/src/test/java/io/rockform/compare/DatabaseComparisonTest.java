// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.Declaration;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.Database;
import io.rockform.schema.Schema;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Databases, which on shared-data clusters have a storage volume. */
class DatabaseComparisonTest {
    private static final String VOLUME = "storage_volume";
    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> SHOWN = Map.of(VOLUME, "builtin_storage_volume");
    private static final Map<String, String> OTHER = Map.of(VOLUME, "cold");

    @Test
    void whatTheServerChoseIsNoDifference() {
        assertThat(compare(SHOWN, NONE, NONE, "4.1", RunMode.SHARED_DATA).isEmpty())
                .isTrue();
        assertThat(compare(OTHER, NONE, NONE, "4.1", RunMode.SHARED_DATA).isEmpty())
                .isTrue();
        assertThat(compare(NONE, SHOWN, NONE, "3.5", RunMode.SHARED_DATA).isEmpty())
                .isTrue();
    }

    @Test
    void whatIsDeclaredIsSet() {
        Comparison comparison = compare(SHOWN, OTHER, NONE, "4.1", RunMode.SHARED_DATA);

        assertThat(comparison.operations()).containsExactly(new SetDatabaseProperties("d", OTHER));
        assertThat(comparison.findings()).isEmpty();
    }

    @Test
    void whereItCannotBeSetItIsAFinding() {
        Comparison comparison = compare(SHOWN, OTHER, NONE, "3.5", RunMode.SHARED_DATA);

        assertThat(comparison.operations()).isEmpty();
        assertThat(comparison.findings()).extracting(Finding::attribute).containsExactly("property storage_volume");
    }

    @Test
    void whatRevisionsSaidAndTheModelTookBackReturnsToTheServersChoice() {
        Comparison comparison = compare(OTHER, NONE, OTHER, "4.1", RunMode.SHARED_DATA);

        assertThat(comparison.operations()).containsExactly(new SetDatabaseProperties("d", SHOWN));
        assertThat(compare(SHOWN, NONE, OTHER, "4.1", RunMode.SHARED_DATA).isEmpty())
                .isTrue();
    }

    @Test
    void nothingTakesBackAPropertyThatHasNoDefault() {
        Map<String, String> unknown = Map.of("some_property", "1");

        Comparison comparison = compare(unknown, NONE, unknown, "4.1", RunMode.SHARED_DATA);

        assertThat(comparison.operations()).isEmpty();
        assertThat(comparison.findings()).extracting(Finding::actual).containsExactly("1");
    }

    @Test
    void aSharedNothingClusterHasNoVolumes() {
        assertThat(compare(NONE, OTHER, NONE, "4.1", RunMode.SHARED_NOTHING).isEmpty())
                .isTrue();
    }

    @Test
    void aMissingDatabaseIsCreated() {
        Schema declared = Schema.empty().with(new Database("d", OTHER));

        assertThat(SchemaComparison.compare(Schema.empty(), declared, profile("3.5", RunMode.SHARED_DATA))
                        .operations())
                .containsExactly(new CreateDatabase(new Database("d", OTHER)));
    }

    private static Comparison compare(
            Map<String, String> actual,
            Map<String, String> declared,
            Map<String, String> agreed,
            String version,
            RunMode mode) {
        return SchemaComparison.compare(
                Schema.empty().with(new Database("d", actual)),
                Declaration.of(Schema.empty().with(new Database("d", declared))),
                new ComparisonContext(
                        profile(version, mode),
                        "",
                        Schema.empty().with(new Database("d", agreed)),
                        table -> false,
                        DefinitionJudge.NONE));
    }

    private static ServerProfile profile(String version, RunMode mode) {
        return new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), mode, 3);
    }
}

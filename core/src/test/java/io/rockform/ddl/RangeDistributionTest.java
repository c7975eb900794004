// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.compare.Comparison;
import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.Distribution;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import org.junit.jupiter.api.Test;

/** What 4.1 makes in shared-data mode of tables that name no distribution: it prints none (facts 4.4). */
class RangeDistributionTest {
    private static final ServerProfile SHARED_DATA =
            new ServerProfile(new StarRocksVersion(4, 1, 0), RunMode.SHARED_DATA, null);
    private static final DdlParser PARSER = new DdlParser();
    private static final Table UNIQUE = table("CREATE TABLE t (id INT NOT NULL, v INT) UNIQUE KEY(id) ORDER BY(id)");

    private static Table table(String sql) {
        return ((DdlStatement.CreateTable) PARSER.statement(sql)).table();
    }

    @Test
    void whatIsShownIsReadAndWrittenWithoutADistribution() {
        String shown = new ShowCreateWriter(SHARED_DATA).write(new ServerDefaults(SHARED_DATA, "d").complete(UNIQUE));
        Table read = ((DdlStatement.CreateTable) PARSER.shown(shown)).table();

        assertThat(shown).doesNotContain("DISTRIBUTED");
        assertThat(read.distribution()).isNull();
        assertThat(table(new DdlWriter(SHARED_DATA).createTable(read))).isEqualTo(read);
        assertThat(compare(read, UNIQUE).isEmpty()).isTrue();
    }

    @Test
    void aNamedDistributionIsAnother() {
        Table hashed = UNIQUE.withDistribution(Distribution.hash("id"));

        assertThat(compare(UNIQUE, hashed).isEmpty()).isFalse();
        assertThat(compare(hashed, UNIQUE).isEmpty()).isTrue();
    }

    private static Comparison compare(Table actual, Table declared) {
        return SchemaComparison.compare(Schema.of(actual), Schema.of(declared), SHARED_DATA);
    }

    @Test
    void onlyWhatHasItTakesAUniqueTableWithoutADistribution() {
        assertThat(new SchemaValidator(SHARED_DATA).validate(UNIQUE)).isEmpty();
        for (ServerProfile without : ServerProfile.KINDS.stream()
                .filter(profile -> !profile.mayDistributeByRange())
                .toList()) {
            assertThat(new SchemaValidator(without).validate(UNIQUE))
                    .singleElement()
                    .extracting(Violation::rule, Violation::remedy)
                    .satisfiesExactly(
                            rule -> assertThat(rule)
                                    .isEqualTo("Currently not support default distribution in UNIQUE_KEYS"),
                            remedy -> assertThat((String) remedy)
                                    .contains("HASH(id)")
                                    .contains("Only StarRocks 4.1.0 or newer in shared-data mode"));
        }
    }

    @Test
    void thereIsNoClauseForIt() {
        assertThatThrownBy(() -> PARSER.statement("CREATE TABLE t (id INT) DISTRIBUTED BY RANGE(id)"))
                .isInstanceOfSatisfying(
                        RockformException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.SYNTAX))
                .hasMessageStartingWith("1:40: syntax error: unexpected 'RANGE', expected HASH or RANDOM")
                .hasMessageContaining("Leave DISTRIBUTED BY out")
                .hasMessageContaining("4.1.0 or newer in shared-data mode");
    }
}

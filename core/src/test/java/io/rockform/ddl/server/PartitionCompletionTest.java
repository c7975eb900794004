// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.Table;
import org.junit.jupiter.api.Test;

/** What servers make of partitions, where the recordings do not reach: from StarRocks' source and facts 4.6. */
class PartitionCompletionTest {
    private static final ServerProfile PROFILE = ServerProfile.of(3, 5);

    private static String shown(String partitionBy) {
        return shown(partitionBy, "", PROFILE);
    }

    private static String shown(String partitionBy, String properties, ServerProfile profile) {
        String text = new ShowCreateWriter(profile)
                .write(new ServerDefaults(profile, "sc").complete(table(partitionBy, properties)));
        int start = text.indexOf("PARTITION BY ");
        return text.substring(start + "PARTITION BY ".length(), text.indexOf("\nDISTRIBUTED BY"));
    }

    private static Table table(String partitionBy, String properties) {
        String sql =
                "CREATE TABLE t (k INT, l BIGINT, d DATE, ts DATETIME, s VARCHAR(9)) DUPLICATE KEY(k) PARTITION BY "
                        + partitionBy + " DISTRIBUTED BY HASH(k)" + properties;
        return ((DdlStatement.CreateTable) new DdlParser().statement(sql)).table();
    }

    @Test
    void aSeriesThatBeginsWithinItsUnitHasAShortFirstPartition() {
        assertThat(shown("RANGE(d) (START ('2024-01-15') END ('2024-03-10') EVERY (INTERVAL 1 MONTH))"))
                .isEqualTo("RANGE(`d`)\n"
                        + "(PARTITION p202401 VALUES [(\"2024-01-15\"), (\"2024-02-01\")),\n"
                        + "PARTITION p202402 VALUES [(\"2024-02-01\"), (\"2024-03-01\")),\n"
                        + "PARTITION p202403 VALUES [(\"2024-03-01\"), (\"2024-03-10\")))");
    }

    @Test
    void theLastDaysOfDecemberStayInTheirYear() {
        assertThat(shown("RANGE(d) (START ('2019-12-30') END ('2020-01-06') EVERY (INTERVAL 1 WEEK))"))
                .isEqualTo("RANGE(`d`)\n(PARTITION p2019_53 VALUES [(\"2019-12-30\"), (\"2020-01-06\")))");
    }

    @Test
    void partitionsAreSortedAndTakeTheirLowerBoundsFromThoseBefore() {
        assertThat(shown("RANGE(k) (PARTITION a VALUES LESS THAN ('10'), PARTITION z VALUES [('100'), ('200')),"
                        + " PARTITION m VALUES LESS THAN ('050'))"))
                .isEqualTo("RANGE(`k`)\n"
                        + "(PARTITION a VALUES [(\"-2147483648\"), (\"10\")),\n"
                        + "PARTITION m VALUES [(\"10\"), (\"50\")),\n"
                        + "PARTITION z VALUES [(\"100\"), (\"200\")))");
    }

    /** Facts 4.6: a known error of what servers print. */
    @Test
    void maxvalueBeforeAnotherValueHasNoComma() {
        assertThat(shown("RANGE(k, l) (PARTITION p VALUES LESS THAN (MAXVALUE, MAXVALUE))"))
                .isEqualTo("RANGE(`k`, `l`)\n(PARTITION p VALUES [(\"-2147483648\", \"-9223372036854775808\"),"
                        + " (MAXVALUEMAXVALUE)))");
    }

    @Test
    void onlyAnotherNumberOfReplicasIsShown() {
        assertThat(shown(
                        "RANGE(k) (PARTITION a VALUES LESS THAN ('1') (\"replication_num\" = \"1\"),"
                                + " PARTITION b VALUES LESS THAN ('2') (\"replication_num\" = \"2\"))",
                        " PROPERTIES (\"replication_num\" = \"2\")",
                        PROFILE))
                .isEqualTo(
                        "RANGE(`k`)\n(PARTITION a VALUES [(\"-2147483648\"), (\"1\"))(\"replication_num\" = \"1\"),\n"
                                + "PARTITION b VALUES [(\"1\"), (\"2\")))");
    }

    /** Facts 4.6, 14: what is no native function of partitions becomes a column. */
    @Test
    void minutesAreRangesFrom351On() {
        ServerProfile newer = new ServerProfile(new StarRocksVersion(3, 5, 1), RunMode.SHARED_NOTHING, null);

        assertThat(shown("date_trunc('minute', ts)")).isEqualTo("(`__generated_partition_column_0`)");
        assertThat(shown("date_trunc('minute', ts)", "", newer)).isEqualTo("date_trunc('minute', ts)");
    }

    /** Facts 4.6: 3.x writes the name of the function in lower case, 4.1 as it was typed. */
    @Test
    void namesOfFunctionsAreWrittenByVersion() {
        String typed = "DATE_TRUNC('DAY', `d`)";

        assertThat(shown(typed)).isEqualTo("date_trunc('DAY', `d`)");
        assertThat(shown(typed, "", ServerProfile.of(4, 1))).isEqualTo(typed);
    }

    @Test
    void anExpressionWhoseTypeOnlyTheServerKnowsStaysAsItIs() {
        Table table = table("my_function(k), s", "");

        assertThat(ServerDefaults.expressionsOfUnknownType(table)).containsExactly("my_function(k)");
        assertThat(new ServerDefaults(PROFILE, "sc").complete(table).columns()).hasSize(5);
    }

    @Test
    void completionIsIdempotent() {
        ServerDefaults defaults = new ServerDefaults(PROFILE, "sc");
        for (String partitionBy : new String[] {
            "RANGE(d) (START ('2024-01-15') END ('2024-03-10') EVERY (INTERVAL 1 MONTH))",
            "s, date_trunc('day', ts)",
            "time_slice(ts, INTERVAL 7 DAY)",
            "LIST(s) (PARTITION a VALUES IN ('x', 'y'))"
        }) {
            Table completed = defaults.complete(table(partitionBy, ""));
            assertThat(defaults.complete(completed)).isEqualTo(completed);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences of partitions, indexes and rollups are found, and the server's own choices are none (traps 11, 12). */
class StructureComparisonTest {
    private static final String RANGES = "RANGE(d) (PARTITION a VALUES LESS THAN ('2024-01-01'))";

    private static Table table(String index, String partitionBy, String properties) {
        String sql = "CREATE TABLE t (k INT, d DATE, s VARCHAR(9)" + index + ") DUPLICATE KEY(k)"
                + (partitionBy.isEmpty() ? "" : " PARTITION BY " + partitionBy) + " DISTRIBUTED BY HASH(k)"
                + properties;
        return ((DdlStatement.CreateTable) new DdlParser().statement(sql)).table();
    }

    private static Table partitioned(String partitionBy) {
        return table("", partitionBy, "");
    }

    private static List<String> differences(Table actual, Table declared) {
        Comparison comparison =
                SchemaComparison.compare(Schema.of(actual), Schema.of(declared), ServerProfile.of(3, 5));
        assertThat(comparison.operations()).isEmpty();
        return comparison.findings().stream().map(Finding::attribute).toList();
    }

    @Test
    void anotherPartitioningIsFound() {
        assertThat(differences(partitioned(""), partitioned(RANGES))).containsExactly("PARTITION BY");
        assertThat(differences(partitioned(RANGES), partitioned(""))).containsExactly("PARTITION BY");
        assertThat(differences(partitioned("date_trunc('day', d)"), partitioned("date_trunc('month', d)")))
                .containsExactly("PARTITION BY");
        assertThat(differences(partitioned("(s)"), partitioned("(s, d)"))).containsExactly("PARTITION BY");
    }

    @Test
    void thePartitionsThatAreNamedAreCompared() {
        String two =
                "RANGE(d) (PARTITION a VALUES LESS THAN ('2024-01-01'), PARTITION b VALUES LESS THAN ('2024-02-01'))";

        assertThat(differences(partitioned(RANGES), partitioned(two))).containsExactly("partition b");
        assertThat(differences(partitioned(two), partitioned(RANGES))).containsExactly("partition b");
        assertThat(differences(partitioned(two), partitioned("RANGE(d) ()"))).isEmpty();
        assertThat(differences(partitioned(RANGES), partitioned(RANGES.replace("2024-01-01", "20240101"))))
                .isEmpty();
        assertThat(differences(partitioned(RANGES), partitioned(RANGES.replace("2024-01-01", "2024-01-02"))))
                .containsExactly("partition a");
    }

    @Test
    void partitionsThatTheServerMakesAreItsOwn() {
        String dynamic = " PROPERTIES (\"dynamic_partition.time_unit\" = \"DAY\", \"dynamic_partition.end\" = \"3\")";

        assertThat(differences(table("", RANGES, dynamic), table("", "RANGE(d) ()", dynamic)))
                .isEmpty();
        assertThat(differences(table("", "RANGE(d) ()", dynamic), table("", RANGES, dynamic)))
                .isEmpty();
    }

    @Test
    void indexesAreComparedByWhatTheyAre() {
        Table bitmap = table(", INDEX i (s)", "", "");
        Table ngram = table(", INDEX i (s) USING NGRAMBF", "", "");

        assertThat(differences(bitmap, table(", INDEX I (S) USING BITMAP", "", "")))
                .isEmpty();
        assertThat(differences(ngram, table(", INDEX i (s) USING NGRAMBF (\"gram_num\" = \"2\")", "", "")))
                .isEmpty();
        assertThat(differences(bitmap, ngram)).containsExactly("index i");
        assertThat(differences(bitmap, table(", INDEX i (s) COMMENT 'x'", "", "")))
                .containsExactly("index i");
        assertThat(differences(bitmap, table("", "", ""))).containsExactly("index i");
        assertThat(differences(table("", "", ""), bitmap)).containsExactly("index i");
    }

    @Test
    void rollupsAreComparedByTheirColumns() {
        Table plain = partitioned("");
        Table one = plain.withRollups(List.of(Rollup.of("r", "d", "k")));

        assertThat(differences(one, plain.withRollups(List.of(Rollup.of("r", "D", "k")))))
                .isEmpty();
        assertThat(differences(one, plain.withRollups(List.of(Rollup.of("r", "k", "d")))))
                .containsExactly("rollup r");
        assertThat(differences(one, plain)).containsExactly("rollup r");
        assertThat(differences(plain, one)).containsExactly("rollup r");
    }
}

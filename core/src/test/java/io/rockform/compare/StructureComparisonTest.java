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

/** Differences of partitions, indexes and rollups are told apart from the server's own choices (traps 11, 12). */
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

    private static Comparison comparison(Table actual, Table declared) {
        return SchemaComparison.compare(Schema.of(actual), Schema.of(declared), ServerProfile.of(3, 5));
    }

    private static void assertSame(Table actual, Table declared) {
        assertThat(comparison(actual, declared)).isEqualTo(new Comparison(List.of(), List.of()));
    }

    private static void assertDifferent(Table actual, Table declared) {
        assertThat(comparison(actual, declared).isEmpty()).isFalse();
    }

    private static void assertFound(Table actual, Table declared) {
        assertThat(comparison(actual, declared).findings())
                .extracting(Finding::attribute)
                .containsExactly("PARTITION BY");
    }

    @Test
    void anotherPartitioningIsFound() {
        assertFound(partitioned(""), partitioned(RANGES));
        assertFound(partitioned(RANGES), partitioned(""));
        assertFound(partitioned("date_trunc('day', d)"), partitioned("date_trunc('month', d)"));
        assertFound(partitioned("(s)"), partitioned("(s, d)"));
    }

    @Test
    void thePartitionsThatAreNamedAreCompared() {
        String two =
                "RANGE(d) (PARTITION a VALUES LESS THAN ('2024-01-01'), PARTITION b VALUES LESS THAN ('2024-02-01'))";

        assertDifferent(partitioned(RANGES), partitioned(two));
        // Partitions come and go with the data.
        assertSame(partitioned(two), partitioned(RANGES));
        assertDifferent(partitioned(RANGES), partitioned(RANGES.replace("2024-01-01", "2024-01-02")));
        assertSame(partitioned(RANGES), partitioned(RANGES.replace("2024-01-01", "20240101")));
        assertSame(partitioned(two), partitioned("RANGE(d) ()"));
    }

    @Test
    void partitionsThatTheServerMakesAreItsOwn() {
        String dynamic = " PROPERTIES (\"dynamic_partition.time_unit\" = \"DAY\", \"dynamic_partition.end\" = \"3\")";

        assertSame(table("", RANGES, dynamic), table("", "RANGE(d) ()", dynamic));
        assertSame(table("", "RANGE(d) ()", dynamic), table("", RANGES, dynamic));
    }

    @Test
    void indexesAreComparedByWhatTheyAre() {
        Table bitmap = table(", INDEX i (s)", "", "");
        Table ngram = table(", INDEX i (s) USING NGRAMBF", "", "");

        assertSame(bitmap, table(", INDEX I (S) USING BITMAP", "", ""));
        assertSame(ngram, table(", INDEX i (s) USING NGRAMBF (\"gram_num\" = \"2\")", "", ""));
        assertDifferent(bitmap, ngram);
        assertDifferent(bitmap, table(", INDEX i (s) COMMENT 'x'", "", ""));
        assertDifferent(bitmap, table("", "", ""));
        assertDifferent(table("", "", ""), bitmap);
    }

    @Test
    void rollupsAreComparedByTheirColumns() {
        Table plain = partitioned("");
        Table one = plain.withRollups(List.of(Rollup.of("r", "d", "k")));

        assertSame(one, plain.withRollups(List.of(Rollup.of("r", "D", "k"))));
        assertDifferent(one, plain.withRollups(List.of(Rollup.of("r", "k", "d"))));
        assertDifferent(one, plain);
        assertDifferent(plain, one);
    }
}

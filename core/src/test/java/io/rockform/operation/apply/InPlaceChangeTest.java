// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.reverse.Reversal;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no recording has of changes in place; the words are those of StarRocks' analyzer (facts 6.8, 6.9). */
class InPlaceChangeTest {
    private static final ServerProfile PROFILE =
            new ServerProfile(StarRocksVersion.parse("4.1").orElseThrow(), RunMode.SHARED_NOTHING, 3);
    private static final String TABLES = """
            CREATE TABLE t (id INT NOT NULL, dt DATE NOT NULL, v INT) DUPLICATE KEY(id, dt)
            PARTITION BY RANGE(dt) (PARTITION p1 VALUES LESS THAN ('2024-01-01'), PARTITION p2 VALUES LESS THAN ('2024-02-01'))
            DISTRIBUTED BY HASH(id) BUCKETS 4;
            CREATE TABLE e (id INT NOT NULL, dt DATE NOT NULL, v INT) DUPLICATE KEY(id, dt)
            PARTITION BY date_trunc('month', dt) DISTRIBUTED BY HASH(id) BUCKETS 4;
            """;

    private Schema schema = applied(Schema.empty(), TABLES);

    private static Schema applied(Schema schema, String script) {
        Schema changed = schema;
        for (DdlStatement statement : new DdlParser().script(script)) {
            changed = SchemaChange.applyAll(changed, DdlOperations.of(statement, changed), PROFILE, "sc");
        }
        return changed;
    }

    private String partitions() {
        return new DdlWriter(PROFILE)
                .partitioning(Objects.requireNonNull(
                        schema.table(ObjectName.of("t")).orElseThrow().partitioning()))
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t PARTITIONS (p1) DISTRIBUTED BY RANDOM | not support change distribution type when specify partitions",
                "t PARTITIONS (p1) DISTRIBUTED BY HASH(dt) BUCKETS 4 | not support change distribution column when specify partitions",
                "t PARTITIONS (p1) ORDER BY (v) DISTRIBUTED BY HASH(id) BUCKETS 4 | not support change sort keys or keys type when specify partitions",
                "t PARTITIONS (p9) DISTRIBUTED BY HASH(id) BUCKETS 4 | partition p9 does not exist",
                "t ORDER BY (zz) DISTRIBUTED BY HASH(id) BUCKETS 4 | Unknown column 'zz' does not exist",
                "t PARTITION BY date_trunc('month', dt) | Unsupported table partition type when merge partitions",
                "e PARTITION BY date_trunc('day', dt) | Unsupported from granularity month to granularity day when merge partitions",
                "t ADD PARTITION p3 VALUES LESS THAN ('2024-03-01') DISTRIBUTED BY HASH(v) BUCKETS 4 | Cannot assign hash distribution with different distribution cols",
                "t DROP PARTITIONS START ('2024-05-01') END ('2024-05-03') EVERY (INTERVAL 1 DAY) | Error in list of partitions to [p20240501]",
                "t PRIMARY KEY(id) | not support change keys type when optimize table"
            })
    void isRefused(String statement, String words) {
        assertThatThrownBy(() -> applied(schema, "ALTER TABLE " + statement + ";"))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining(words);
    }

    @Test
    void otherRangesTakeThePlaceOfThoseThatWere() {
        schema = applied(schema, """
                ALTER TABLE t ADD TEMPORARY PARTITION a VALUES LESS THAN ('2024-01-10');
                ALTER TABLE t ADD TEMPORARY PARTITION b VALUES LESS THAN ('2024-02-01');
                ALTER TABLE t REPLACE PARTITION (p1, p2) WITH TEMPORARY PARTITION (a, b) PROPERTIES ("strict_range" = "false");
                """);

        assertThat(partitions())
                .contains("`p1` VALUES [(\"0000-01-01\"), (\"2024-01-10\"))")
                .contains("`p2` VALUES [(\"2024-01-10\"), (\"2024-02-01\"))");
        assertThat(schema.table(ObjectName.of("t")).orElseThrow().temporaryPartitions())
                .isEmpty();
    }

    @Test
    void moreOrFewerKeepTheirNames() {
        schema = applied(schema, """
                ALTER TABLE t ADD TEMPORARY PARTITION a VALUES LESS THAN ('2024-02-01');
                ALTER TABLE t REPLACE PARTITION (p1, p2) WITH TEMPORARY PARTITION (a);
                """);

        assertThat(partitions())
                .contains("`a` VALUES [(\"0000-01-01\"), (\"2024-02-01\"))")
                .doesNotContain("p1");
    }

    @Test
    void ofPartitionsThatAServerHasNothingIsGuessed() {
        String before = partitions();

        schema = applied(schema, "ALTER TABLE t REPLACE PARTITION (p1) WITH TEMPORARY PARTITION (unseen);");

        assertThat(partitions()).isEqualTo(before);
    }

    @Test
    void aSeriesGoesAsItCame() {
        List<Operation> added = DdlOperations.of(
                new DdlParser()
                        .statement("ALTER TABLE t ADD PARTITIONS START ('2024-03-01') END ('2024-03-03')"
                                + " EVERY (INTERVAL 1 DAY)"),
                schema);
        Schema after = SchemaChange.applyAll(schema, added, PROFILE);

        List<Operation> back = Reversal.ofAll(added, schema, PROFILE);

        assertThat(back).hasSize(2);
        assertThat(SchemaChange.applyAll(after, back, PROFILE)).isEqualTo(schema);
    }
}

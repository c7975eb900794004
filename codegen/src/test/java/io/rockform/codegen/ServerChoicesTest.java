// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.server.ModelForm;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules by which what a server chose is left out of models, one by one; each of them differs in nothing, and can be put in. */
class ServerChoicesTest {
    private static final ServerProfile SERVER = profile("3.5", RunMode.SHARED_NOTHING);

    /** What a server shows, and what of it is written. */
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("properties that are defaults", """
                        CREATE TABLE `t` (
                          `id` int(11) NOT NULL COMMENT ""
                        ) ENGINE=OLAP
                        PRIMARY KEY(`id`)
                        DISTRIBUTED BY HASH(`id`) BUCKETS 4
                        PROPERTIES (
                        "compression" = "LZ4",
                        "enable_persistent_index" = "true",
                        "fast_schema_evolution" = "true",
                        "replicated_storage" = "true",
                        "replication_num" = "1"
                        );""", """
                        CREATE TABLE t (
                          id INT NOT NULL
                        )
                        PRIMARY KEY(id)
                        DISTRIBUTED BY HASH(id) BUCKETS 4
                        PROPERTIES (
                          "replication_num" = "1"
                        )"""),
                Arguments.of("a distribution that is the default", """
                        CREATE TABLE `t` (
                          `id` int(11) NULL COMMENT ""
                        ) ENGINE=OLAP
                        DUPLICATE KEY(`id`)
                        DISTRIBUTED BY RANDOM
                        PROPERTIES (
                        "bucket_size" = "4294967296",
                        "compression" = "LZ4",
                        "fast_schema_evolution" = "true",
                        "replicated_storage" = "true",
                        "replication_num" = "3"
                        );""", """
                        CREATE TABLE t (
                          id INT
                        )
                        DUPLICATE KEY(id)"""),
                Arguments.of("partitions that the server makes and drops by its clock", """
                        CREATE TABLE `t` (
                          `dt` date NULL COMMENT ""
                        ) ENGINE=OLAP
                        DUPLICATE KEY(`dt`)
                        PARTITION BY RANGE(`dt`)
                        (PARTITION p20240101 VALUES [("2024-01-01"), ("2024-01-02")),
                        PARTITION p20240102 VALUES [("2024-01-02"), ("2024-01-03")))
                        DISTRIBUTED BY HASH(`dt`) BUCKETS 2
                        PROPERTIES (
                        "compression" = "LZ4",
                        "dynamic_partition.enable" = "true",
                        "dynamic_partition.end" = "3",
                        "dynamic_partition.history_partition_num" = "0",
                        "dynamic_partition.prefix" = "p",
                        "dynamic_partition.start" = "-2147483648",
                        "dynamic_partition.time_unit" = "DAY",
                        "dynamic_partition.time_zone" = "Etc/UTC",
                        "fast_schema_evolution" = "true",
                        "replicated_storage" = "true",
                        "replication_num" = "3"
                        );""", """
                        CREATE TABLE t (
                          dt DATE
                        )
                        DUPLICATE KEY(dt)
                        PARTITION BY RANGE(dt) ()
                        DISTRIBUTED BY HASH(dt) BUCKETS 2
                        PROPERTIES (
                          "dynamic_partition.enable" = "true",
                          "dynamic_partition.end" = "3",
                          "dynamic_partition.time_unit" = "DAY"
                        )"""),
                Arguments.of("the security, the columns and the text of a view", """
                        CREATE VIEW `v` (`id`) SECURITY NONE AS SELECT `t`.`id`
                        FROM `t`;""", """
                        CREATE VIEW v
                        AS
                        SELECT id
                        FROM t"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void whatTheServerChoseIsLeftOutAndCanBePutIn(String rule, String shown, String wanted) {
        Schema live = live(SERVER, shown);

        Schema models = ModelContent.DEFAULT.of(live, SERVER, true);

        assertThat(written(models)).containsExactly(wanted);
        assertThat(SchemaComparison.compare(live, models, SERVER).isEmpty())
                .as("a comparison of models with the server")
                .isTrue();
        assertThat(new ModelContent(true, true, true, true).of(live, SERVER, true))
                .as("with --keep-server-choices")
                .isEqualTo(live);
        assertThat(ModelContent.DEFAULT.of(live, SERVER, false))
                .as("of what comes from no server")
                .isEqualTo(live);
    }

    /** Switched off, partitions are what people made (recorded dynamic-partition/*). */
    @Test
    void partitionsStayWhereDynamicPartitioningIsOff() {
        Schema live = live(SERVER, """
                CREATE TABLE `t` (
                  `dt` date NULL COMMENT ""
                ) ENGINE=OLAP
                DUPLICATE KEY(`dt`)
                PARTITION BY RANGE(`dt`)
                (PARTITION p20240101 VALUES [("2024-01-01"), ("2024-01-02")))
                DISTRIBUTED BY HASH(`dt`) BUCKETS 2
                PROPERTIES (
                "dynamic_partition.enable" = "false",
                "dynamic_partition.end" = "3",
                "dynamic_partition.time_unit" = "DAY"
                );""");
        assertThat(written(ModelContent.DEFAULT.of(live, SERVER, true)))
                .first()
                .asString()
                .contains("PARTITION p20240101");
    }

    /** Facts 9.1. */
    @Test
    void replicasOfAMaterializedViewAreLeftOutWhereAllTablesHaveAsMany() {
        String table = """
                CREATE TABLE `t%s` (
                  `id` int(11) NULL COMMENT ""
                ) ENGINE=OLAP
                DUPLICATE KEY(`id`)
                DISTRIBUTED BY HASH(`id`) BUCKETS 2
                PROPERTIES (
                "replication_num" = "%s"
                );""";
        String view = """
                CREATE MATERIALIZED VIEW `m` (`id`)
                DISTRIBUTED BY HASH(`id`) BUCKETS 2
                REFRESH MANUAL
                PROPERTIES (
                "replication_num" = "2"
                )
                AS SELECT `t1`.`id`
                FROM `t1`;""";
        Schema same = live(SERVER, table.formatted("1", "2"), table.formatted("2", "2"), view);
        Schema others = live(SERVER, table.formatted("1", "2"), table.formatted("2", "3"), view);
        assertThat(written(ModelContent.DEFAULT.of(same, SERVER, true)))
                .last()
                .asString()
                .doesNotContain("replication_num");
        assertThat(written(ModelContent.DEFAULT.of(others, SERVER, true)))
                .last()
                .asString()
                .contains("replication_num");
    }

    /** Facts 4.7. */
    @Test
    void theCommentThatClustersOfSharedDataPrintWhereThereIsNoneIsLeftOut() {
        ServerProfile sharedData = profile("3.5", RunMode.SHARED_DATA);
        String shown = """
                CREATE TABLE `t` (
                  `id` int(11) NULL COMMENT ""
                ) ENGINE=OLAP
                DUPLICATE KEY(`id`)
                COMMENT "OLAP"
                DISTRIBUTED BY HASH(`id`) BUCKETS 2;""";
        assertThat(written(ModelContent.DEFAULT.of(live(sharedData, shown), sharedData, true)))
                .first()
                .asString()
                .doesNotContain("COMMENT");
        assertThat(written(ModelContent.DEFAULT.of(live(SERVER, shown), SERVER, true)))
                .first()
                .asString()
                .contains("COMMENT \"OLAP\"");
    }

    /** From 4.1 on a server keeps what was written (facts 8.3). */
    @Test
    void theTextOfAViewStaysAsAPersonWroteItWhereTheServerKeepsIt() {
        ServerProfile keeping = profile("4.1", RunMode.SHARED_NOTHING);
        Schema live = live(keeping, "CREATE VIEW `v` (`id`) SECURITY NONE AS select `id` from t where (`id` > 1);");
        assertThat(written(ModelContent.DEFAULT.of(live, keeping, true)))
                .first()
                .asString()
                .endsWith("select `id` from t where (`id` > 1)");
    }

    private static ServerProfile profile(String version, RunMode mode) {
        return new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), mode, 3);
    }

    private static Schema live(ServerProfile profile, String... shown) {
        ModelForm form = new ModelForm(profile);
        List<SchemaObject> objects = new ArrayList<>();
        for (String text : shown) {
            DdlStatement statement = new DdlParser().shown(text);
            SchemaObject object = statement instanceof DdlStatement.CreateTable table
                    ? table.table()
                    : statement instanceof DdlStatement.CreateView view
                            ? view.view()
                            : ((DdlStatement.CreateMaterializedView) statement).view();
            objects.add(object.accept(form));
        }
        return Schema.of(objects);
    }

    private static List<String> written(Schema schema) {
        DdlWriter writer = new DdlWriter(SERVER, IdentifierQuoting.WHERE_NEEDED);
        return schema.objects().values().stream().map(writer::create).toList();
    }
}

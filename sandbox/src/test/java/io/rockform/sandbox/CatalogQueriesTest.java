// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.engine.ServerVersion;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SHOW PROC and the tables of information_schema, with free SELECTs. */
class CatalogQueriesTest {
    private static Sandbox start(ServerVersion version) {
        return Sandbox.start(SandboxOptions.defaults().withVersion(version).withJobDuration(Duration.ZERO))
                .createDatabase("sc");
    }

    @ParameterizedTest
    @EnumSource
    void tables_of_information_schema(ServerVersion version) throws SQLException {
        try (Sandbox sandbox = start(version);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run(
                    "CREATE TABLE p (d DATE NOT NULL, v INT) DUPLICATE KEY(d) PARTITION BY RANGE(d) (PARTITION p1 VALUES"
                            + " LESS THAN ('2024-01-01'), PARTITION p2 VALUES LESS THAN ('2025-01-01'))"
                            + " DISTRIBUTED BY HASH(d) BUCKETS 3 PROPERTIES ('replication_num' = '1')",
                    "CREATE MATERIALIZED VIEW m REFRESH ASYNC EVERY(INTERVAL 1 DAY) AS SELECT d, v FROM p");
            assertThat(
                            client.rows(
                                    "SELECT PARTITION_NAME, BUCKETS * REPLICATION_NUM FROM"
                                            + " information_schema.partitions_meta WHERE DB_NAME = 'sc' AND TABLE_NAME = 'p' ORDER BY 1"))
                    .containsExactly("p1|3", "p2|3");
            assertThat(client.rows("SELECT t.SCHEDULE FROM information_schema.tasks t JOIN"
                            + " information_schema.materialized_views m ON t.TASK_NAME = CONCAT('mv-',"
                            + " m.MATERIALIZED_VIEW_ID)"))
                    .containsExactly("PERIODICAL EVERY(INTERVAL 1 DAY)");
            assertThat(client.rows("SELECT * FROM information_schema.task_runs"))
                    .isEmpty();
            for (String empty : List.of(
                    "key_column_usage",
                    "table_constraints",
                    "referential_constraints",
                    "statistics",
                    "triggers",
                    "routines",
                    "events")) {
                assertThat(client.rows("SELECT COUNT(*) FROM information_schema." + empty))
                        .containsExactly("0");
            }
            client.run("SET query_timeout = 77");
            String value = "SELECT VARIABLE_VALUE FROM information_schema.%s_variables WHERE VARIABLE_NAME ="
                    + " 'query_timeout'";
            assertThat(client.rows(String.format(value, "session"))).containsExactly("77");
            assertThat(client.rows(String.format(value, "global"))).containsExactly("300");
            client.run("SET query_timeout = 78");
            assertThat(client.rows(String.format(value, "session"))).containsExactly("78");
        }
    }

    @Test
    void proc_shows_databases_tables_and_jobs() throws SQLException {
        try (Sandbox sandbox = start(ServerVersion.V3_5);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run(
                    "CREATE TABLE t (k INT, v INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2",
                    "CREATE VIEW v AS SELECT k FROM t",
                    "ALTER TABLE t ADD COLUMN w INT",
                    "ROCKFORM JOB TIME 600000",
                    "ALTER TABLE t MODIFY COLUMN v BIGINT");
            List<String> databases = client.rows("SHOW PROC '/dbs'");
            assertThat(databases).hasSize(4);
            String id = databases.get(3).replaceFirst("\\|.*", "");
            assertThat(databases.get(3)).isEqualTo(id + "|sc|2|8388608.000 TB|NULL|9223372036854775807");
            assertThat(client.rows("SHOW PROC '/dbs/" + id + "'").get(0))
                    .contains("|t|1|NULL|1|SCHEMA_CHANGE|OLAP|NULL|6|UNPARTITIONED|NULL");
            assertThat(client.rows("SHOW PROC '/jobs/" + id + "/schema_change'"))
                    .hasSize(2)
                    .isEqualTo(client.rows("SHOW ALTER TABLE COLUMN"));
            assertThat(client.labels("SHOW PROC '/frontends'")).isEqualTo(client.labels("SHOW FRONTENDS"));
            assertThat(client.rows("SHOW DATA").get(0)).isEqualTo("t|0.000 B|6");
            assertThat(client.refusal("SHOW PROC '/nosuch'")).contains("does not model");
        }
    }

    @Test
    void a_database_is_renamed_with_its_rows() throws SQLException {
        try (Sandbox sandbox = start(ServerVersion.V3_5);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run("CREATE TABLE t (k INT) DUPLICATE KEY(k)", "INSERT INTO t VALUES (1)");
            client.run("ALTER DATABASE sc RENAME other", "INSERT INTO other.t VALUES (2)");
            assertThat(client.rows("SELECT k FROM other.t ORDER BY k")).containsExactly("1", "2");
            assertThat(client.refusal("ALTER DATABASE sc RENAME x")).isEqualTo("5501 Unknown database 'sc'");
        }
    }
}

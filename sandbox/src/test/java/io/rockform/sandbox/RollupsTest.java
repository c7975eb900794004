// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rollups and synchronous materialized views from their job to their end, as clients see them. */
class RollupsTest {
    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws SQLException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ZERO))
                .createDatabase("sc");
        client = new SandboxClient(sandbox, "sc");
        client.run("CREATE TABLE t (a INT, b INT, c BIGINT SUM) AGGREGATE KEY(a, b) DISTRIBUTED BY HASH(a) BUCKETS 2"
                + " PROPERTIES ('replication_num' = '1')");
    }

    @AfterEach
    void stop() throws SQLException {
        client.close();
        sandbox.close();
    }

    @Test
    void a_rollup_is_listed_with_the_statement_that_would_make_it() throws SQLException {
        client.run("ALTER TABLE t ADD ROLLUP r (b, c)");
        assertThat(client.rows("DESC t ALL"))
                .containsExactly(
                        "t|AGG_KEYS|a|int|YES|true|NULL|",
                        "||b|int|YES|true|NULL|",
                        "||c|bigint|YES|false|NULL|SUM",
                        "|||||||",
                        "r|AGG_KEYS|b|int|YES|true|NULL|",
                        "||c|bigint|YES|false|NULL|SUM");
        String shown = client.rows("SHOW CREATE MATERIALIZED VIEW r").get(0);
        assertThat(shown).isEqualTo("r|create materialized view r as select b,SUM(c) from t group by b");
        assertThat(client.rows("SHOW MATERIALIZED VIEWS").get(0)).contains("|sc|r|ROLLUP|true||UNPARTITIONED|");
        assertThat(client.rows("SHOW DATA FROM t"))
                .containsExactly("t|t|0.000 B|2|0", "|r|0.000 B|2|0", "|Total|0.000 B|4|");
        client.run("ALTER TABLE t RENAME ROLLUP r q", "DROP MATERIALIZED VIEW q");
        assertThat(client.rows("SHOW MATERIALIZED VIEWS")).isEmpty();
        assertThat(client.rows("SHOW ALTER TABLE ROLLUP").get(0)).contains("|t|r|", "|FINISHED|");
    }

    @Test
    void a_synchronous_view_is_built_by_a_job_and_goes_with_its_table() throws SQLException {
        client.run("ROCKFORM JOB TIME 600000", "CREATE MATERIALIZED VIEW m AS\nSELECT b,  SUM(c) FROM t GROUP BY b");
        assertThat(client.refusal("SHOW CREATE MATERIALIZED VIEW m")).contains("Table m is not found");
        assertThat(client.refusal("ALTER TABLE t ADD COLUMN d INT SUM"))
                .contains("A materialized view or rollup index is being created on the table \"t\"");
        String job = client.rows("SHOW ALTER MATERIALIZED VIEW").get(0).replaceFirst("\\|.*", "");
        assertThat(client.refusal("CANCEL ALTER TABLE ROLLUP FROM t"))
                .isEqualTo("1064 Table[t] is under ROLLUP but job does not exist.");
        client.run("CANCEL ALTER TABLE ROLLUP FROM t (" + job + ")");
        assertThat(client.refusal("CANCEL ALTER TABLE ROLLUP FROM t")).contains("is not under ROLLUP/WAITING_STABLE");
        client.run("CREATE MATERIALIZED VIEW m2 AS SELECT a, MAX(c) FROM t GROUP BY a");
        client.run("CANCEL ALTER MATERIALIZED VIEW FROM m2", "ROCKFORM JOB TIME 0");
        client.run("CREATE MATERIALIZED VIEW m AS\nSELECT b,  SUM(c) FROM t GROUP BY b");
        assertThat(client.rows("SHOW CREATE MATERIALIZED VIEW m"))
                .containsExactly("m|CREATE MATERIALIZED VIEW m AS\nSELECT b,  SUM(c) FROM t GROUP BY b");
        assertThat(client.rows("SELECT TABLE_NAME, REFRESH_TYPE FROM information_schema.materialized_views"))
                .containsExactly("m|ROLLUP");
        assertThat(client.rows("SHOW TABLES")).containsExactly("t");
        client.run("DROP TABLE t");
        assertThat(client.rows("SHOW MATERIALIZED VIEWS")).isEmpty();
        client.run("RECOVER TABLE t");
        assertThat(client.rows("SHOW MATERIALIZED VIEWS")).hasSize(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxClient;
import io.rockform.sandbox.SandboxOptions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsTest {
    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws SQLException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ZERO))
                .createDatabase("sc");
        client = new SandboxClient(sandbox, "sc");
    }

    @AfterEach
    void stop() throws SQLException {
        client.close();
        sandbox.close();
    }

    private void primary() throws SQLException {
        client.run(
                "CREATE TABLE t (k INT NOT NULL, v VARCHAR(10) DEFAULT 'none', n BIGINT) PRIMARY KEY(k)",
                "INSERT INTO t VALUES (1, 'a', 10), (2, 'b', NULL)");
    }

    @Test
    void insert_into_a_primary_table_replaces_the_row_and_keeps_what_is_not_listed() throws SQLException {
        primary();
        client.run("INSERT INTO t VALUES (2, 'c', 20)", "INSERT INTO t (k, n) VALUES (1, 11), (3, 30)");
        assertThat(client.rows("SELECT * FROM t ORDER BY k")).containsExactly("1|a|11", "2|c|20", "3|none|30");
    }

    @Test
    void a_duplicate_table_keeps_every_row() throws SQLException {
        client.run(
                "CREATE TABLE d (k INT, v STRING) DUPLICATE KEY(k)",
                "INSERT INTO d VALUES (1, 'a'), (1, 'a')",
                "INSERT INTO d (v) SELECT v FROM d");
        assertThat(client.rows("SELECT k, count(*) FROM d GROUP BY k ORDER BY k"))
                .containsExactly("NULL|2", "1|2");
    }

    @Test
    void a_unique_table_replaces_whole_rows() throws SQLException {
        client.run(
                "CREATE TABLE u (k INT NOT NULL, v VARCHAR(10), n INT DEFAULT '7') UNIQUE KEY(k) DISTRIBUTED BY HASH(k)",
                "INSERT INTO u VALUES (1, 'a', 1)",
                "INSERT INTO u SELECT 1, 'b', 7");
        assertThat(client.rows("SELECT * FROM u")).containsExactly("1|b|7");
        assertThat(client.refusal("INSERT INTO u (k, v) VALUES (1, 'b')")).contains("does not model");
    }

    @Test
    void rows_are_counted_updated_and_deleted() throws SQLException {
        primary();
        assertThat(client.changed("INSERT INTO t VALUES (3, 'c', 1), (4, 'd', 2)"))
                .isEqualTo(2);
        assertThat(client.changed("UPDATE t SET v = concat(v, '!'), n = n + 1 WHERE k > 2"))
                .isEqualTo(2);
        assertThat(client.changed("DELETE FROM t WHERE k IN (1, 3)")).isEqualTo(2);
        assertThat(client.rows("SELECT k, v, n FROM t ORDER BY k DESC")).containsExactly("4|d!|3", "2|b|NULL");
        client.run("TRUNCATE TABLE t");
        assertThat(client.rows("SELECT * FROM t")).isEmpty();
    }

    @Test
    void what_starrocks_refuses_of_updates_is_refused() throws SQLException {
        primary();
        client.run("CREATE TABLE d (k INT, v STRING) DUPLICATE KEY(k)");
        assertThat(client.refusal("UPDATE d SET v = 'x' WHERE k = 1")).contains("table d does not support update");
        assertThat(client.refusal("UPDATE t SET v = 'x'")).contains("must specify where clause");
        assertThat(client.refusal("UPDATE t SET v = 'x', k = 2 WHERE n = 1"))
                .contains("primary key column cannot be updated: k");
        assertThat(client.refusal("DELETE FROM d")).contains("Where clause is not set");
        assertThat(client.refusal("DELETE FROM d WHERE k = 1 OR k = 2")).contains("does not model");
        assertThat(client.refusal("SELECT * FROM nosuch"))
                .isEqualTo("5502 Getting analyzing error. Detail message: Unknown table 'sc.nosuch'.");
        assertThat(client.refusal("SELECT nosuch FROM t")).contains("Column 'nosuch' cannot be resolved");
        assertThat(client.refusal("SELECT k / 2 FROM t")).contains("does not model: division");
        assertThat(client.refusal("SELECT date_format(now(), '%Y') FROM t")).contains("the function date_format");
    }

    @Test
    void types_keep_their_values() throws SQLException {
        client.run(
                "CREATE TABLE y (k INT NOT NULL, b BOOLEAN, l LARGEINT, f DOUBLE, m DECIMAL(10, 2), d DATE, t DATETIME,"
                        + " c CHAR(5), s STRING) PRIMARY KEY(k)",
                "INSERT INTO y VALUES (1, true, 170141183460469231731687303715884105727, 1.5, 12.3, '2024-02-29',"
                        + " '2024-02-29 12:34:56', 'ab', 'it''s \\\\ \"ü\"'), (2, 0, -1, 2, 0, NULL,"
                        + " '2024-02-29 00:00:00', '', \"it's\")");
        assertThat(client.rows("SELECT * FROM y ORDER BY k"))
                .containsExactly(
                        "1|1|170141183460469231731687303715884105727|1.5|12.30|2024-02-29|2024-02-29 12:34:56|ab|it's \\ \"ü\"",
                        "2|0|-1|2|0.00|NULL|2024-02-29 00:00:00||it's");
    }

    @Test
    void columns_are_called_as_they_are_written() throws SQLException {
        primary();
        assertThat(client.labels("SELECT K, t.v, n + 1, COUNT(*) OVER (), upper(v) u, `n` AS `N!`, 1 FROM t"))
                .containsExactly("K", "v", "n + 1", "count(*) OVER ()", "u", "N!", "1");
        assertThat(client.labels("SELECT * FROM t")).containsExactly("k", "v", "n");
    }

    @Test
    void rows_follow_the_table_through_every_alter() throws SQLException {
        primary();
        client.run(
                "ALTER TABLE t ADD COLUMN w INT DEFAULT '5' AFTER k",
                "ALTER TABLE t RENAME COLUMN v TO vv",
                "ALTER TABLE t MODIFY COLUMN w BIGINT DEFAULT '5'",
                "ALTER TABLE t RENAME t2",
                "ALTER TABLE t2 DROP COLUMN n");
        assertThat(client.rows("SELECT * FROM t2 ORDER BY k")).containsExactly("1|5|a", "2|5|b");
        client.run("ALTER TABLE t2 ADD COLUMN n BIGINT");
        assertThat(client.rows("SELECT n FROM t2")).containsExactly("NULL", "NULL");
        client.run("DROP TABLE t2", "CREATE TABLE t2 (k INT) DUPLICATE KEY(k)");
        assertThat(client.rows("SELECT * FROM t2")).isEmpty();
    }

    @Test
    void two_tables_can_change_names_with_each_other() throws SQLException {
        client.run(
                "CREATE TABLE a (k INT) DUPLICATE KEY(k)",
                "CREATE TABLE b (k INT) DUPLICATE KEY(k)",
                "INSERT INTO a VALUES (1)",
                "INSERT INTO b VALUES (2)",
                "ALTER TABLE a RENAME c",
                "ALTER TABLE b RENAME a",
                "ALTER TABLE c RENAME b");
        assertThat(client.rows("SELECT * FROM a")).containsExactly("2");
        assertThat(client.rows("SELECT * FROM b")).containsExactly("1");
    }

    @Test
    void auto_increment_counts_on() throws SQLException {
        client.run(
                "CREATE TABLE i (id BIGINT NOT NULL AUTO_INCREMENT, v INT) PRIMARY KEY(id)",
                "INSERT INTO i (v) VALUES (1), (2)",
                "ALTER TABLE i ADD COLUMN w INT",
                "INSERT INTO i (v) VALUES (3)");
        assertThat(client.rows("SELECT v, id FROM i ORDER BY id")).containsExactly("1|1", "2|2", "3|3");
    }

    @Test
    void views_and_materialized_views_show_what_their_queries_give() throws SQLException {
        primary();
        client.run(
                "CREATE DATABASE other",
                "CREATE VIEW other.w (key_, val) AS SELECT k, v FROM t WHERE n IS NOT NULL",
                "CREATE MATERIALIZED VIEW m REFRESH DEFERRED MANUAL AS SELECT val, COUNT(*) c FROM other.w GROUP BY val");
        assertThat(client.rows("SELECT key_, val FROM other.w")).containsExactly("1|a");
        client.run("INSERT INTO t VALUES (5, 'a', 1)");
        assertThat(client.rows("SELECT * FROM m")).containsExactly("a|2");
        client.run("CREATE OR REPLACE VIEW other.w (key_, val) AS SELECT k, 'x' FROM t");
        assertThat(client.rows("SELECT * FROM m")).containsExactly("x|3");
    }

    @Test
    void joins_subqueries_and_common_tables() throws SQLException {
        primary();
        client.run("CREATE TABLE d (k INT, w STRING) DUPLICATE KEY(k)", "INSERT INTO d VALUES (1, 'x'), (9, 'y')");
        assertThat(client.rows("SELECT t.k, d.w FROM t LEFT JOIN d ON t.k = d.k ORDER BY 1"))
                .containsExactly("1|x", "2|NULL");
        assertThat(client.rows("WITH c AS (SELECT k FROM d) SELECT v FROM sc.t WHERE k IN (SELECT k FROM c)"))
                .containsExactly("a");
        assertThat(client.rows("SELECT v FROM default_catalog.sc.t ORDER BY k LIMIT 1, 1"))
                .containsExactly("b");
        assertThat(client.rows("SELECT 1 || 0, 1 <=> NULL")).containsExactly("1|0");
    }

    @Test
    void types_without_an_equivalent_say_so() throws SQLException {
        client.run("CREATE TABLE j (k INT, v JSON) DUPLICATE KEY(k)");
        assertThat(client.refusal("INSERT INTO j VALUES (1, '{}')")).contains("does not model", "v, which is JSON");
        client.run("CREATE TABLE n (j INT) DUPLICATE KEY(j)", "INSERT INTO n VALUES (7)");
        assertThat(client.rows("SELECT j FROM n")).containsExactly("7");
    }

    @Test
    void an_aggregate_table_combines_the_rows_of_a_key() throws SQLException {
        client.run(
                "CREATE TABLE g (k INT, a BIGINT SUM, b INT MIN, c INT MAX, d VARCHAR(9) REPLACE, e INT"
                        + " REPLACE_IF_NOT_NULL) AGGREGATE KEY(k) DISTRIBUTED BY HASH(k)",
                "INSERT INTO g VALUES (1, 1, 5, 5, 'x', 1), (1, 2, 3, 3, 'y', NULL), (NULL, 1, 1, 1, 'n', 1)",
                "INSERT INTO g SELECT k, a, 9, 9, NULL, NULL FROM g WHERE k = 1",
                "INSERT INTO g VALUES (NULL, NULL, NULL, NULL, 'm', 2)");
        assertThat(client.rows("SELECT * FROM g ORDER BY k"))
                .containsExactlyInAnyOrder("NULL|1|1|1|m|2", "1|6|3|9|NULL|1");
        assertThat(client.refusal("INSERT INTO g (k, a) VALUES (1, 1)")).contains("does not model");
    }

    @Test
    void generated_columns_are_computed() throws SQLException {
        client.run(
                "CREATE TABLE c (k INT NOT NULL, a INT, twice BIGINT AS a * 2) PRIMARY KEY(k) DISTRIBUTED BY HASH(k)",
                "INSERT INTO c VALUES (1, 10), (2, NULL)",
                "INSERT INTO c (k, a) VALUES (1, 11)",
                "UPDATE c SET a = 20 WHERE k = 2");
        assertThat(client.rows("SELECT * FROM c ORDER BY k")).containsExactly("1|11|22", "2|20|40");
        assertThat(client.refusal("INSERT INTO c (k, twice) VALUES (3, 3)"))
                .isEqualTo(
                        "1064 Getting analyzing error. Detail message: generated column 'twice' can not be specified.");
        client.run("ALTER TABLE c ADD COLUMN b INT", "ALTER TABLE c RENAME COLUMN a TO z");
        assertThat(client.rows("SELECT k, z, twice FROM c ORDER BY k")).containsExactly("1|11|22", "2|20|40");
    }

    /** Create beside, copy, exchange, drop (facts 7.1). */
    @Test
    void a_table_is_rebuilt_with_another_key() throws SQLException {
        client.run(
                "CREATE TABLE old (k INT NOT NULL, v VARCHAR(9), n BIGINT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k)",
                "INSERT INTO old VALUES (1, 'a', 1), (1, 'b', 2), (2, NULL, 3)",
                "CREATE TABLE new (k INT NOT NULL, id BIGINT NOT NULL AUTO_INCREMENT, v VARCHAR(20) DEFAULT 'none',"
                        + " n BIGINT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k)",
                "INSERT INTO new (k, v, n) SELECT k, v, n FROM old WHERE n <> 1",
                "INSERT INTO new (k, n) VALUES (3, 4)",
                "ALTER TABLE old SWAP WITH new",
                "DROP TABLE new FORCE");
        assertThat(client.rows("SELECT k, v, n FROM old ORDER BY k")).containsExactly("1|b|2", "2|NULL|3", "3|none|4");
        assertThat(client.rows("SELECT COUNT(DISTINCT id) FROM old")).containsExactly("3");
    }

    @Test
    void information_schema_can_be_asked_freely() throws SQLException {
        primary();
        client.run("CREATE VIEW w AS SELECT k FROM t");
        assertThat(client.rows("SELECT table_name, TABLE_TYPE FROM information_schema.tables"
                        + " WHERE TABLE_SCHEMA = 'sc' ORDER BY 1"))
                .containsExactly("t|BASE TABLE", "w|VIEW");
        assertThat(client.rows("SELECT count(*) FROM information_schema.columns WHERE TABLE_NAME = 't'"))
                .containsExactly("3");
        client.run("DROP VIEW w", "USE information_schema");
        assertThat(client.rows("SELECT TABLE_NAME FROM tables WHERE TABLE_SCHEMA = 'sc'"))
                .containsExactly("t");
        assertThat(client.refusal("SELECT * FROM nosuch")).contains("does not model");
    }

    @Test
    void names_that_h2_keeps_for_itself_are_names_here() throws SQLException {
        client.run(
                "CREATE TABLE `select` (`key` INT NOT NULL, value STRING, user INT, `order` INT, year INT) PRIMARY KEY(`key`)",
                "INSERT INTO `select` VALUES (1, 'a', 2, 3, 2024)",
                "UPDATE `select` SET value = 'b' WHERE `key` = 1");
        assertThat(client.rows("SELECT `key`, value, user, `order`, year FROM `select`"))
                .containsExactly("1|b|2|3|2024");
    }

    @Test
    void a_select_can_be_prepared_on_the_server() throws SQLException {
        primary();
        try (SandboxClient prepared = new SandboxClient(sandbox, "sc?useServerPrepStmts=true");
                PreparedStatement statement = prepared.connection()
                        .prepareStatement("SELECT k, v FROM t WHERE k >= ? AND v <> ? ORDER BY k")) {
            statement.setInt(1, 1);
            statement.setString(2, "it's '?'");
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject("k")).isEqualTo(1);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("v")).isEqualTo("b");
                assertThat(rows.next()).isFalse();
            }
        }
    }
}

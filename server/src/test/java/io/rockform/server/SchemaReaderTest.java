// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.server.history.HistoryTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts and labels as recorded by 3.5. */
class SchemaReaderTest {
    private static final List<String> VIEWS =
            List.of("id", "database_name", "name", "refresh_type", "is_active", "text");
    private static final String DENIED =
            "Access denied; you need (at least one of) the ANY privilege(s) on TABLE secret for this operation.";

    private final ScriptedSession session = new ScriptedSession();
    private final List<List<String>> listed = new ArrayList<>();

    @BeforeEach
    void noMaterializedViews() {
        session.on("SHOW MATERIALIZED VIEWS FROM `sc`", Rows.of(VIEWS, List.of()));
    }

    private void object(String name, String type, String label, String text) {
        listed.add(List.of(name, type));
        session.on(
                "SHOW CREATE TABLE `sc`.`" + name + "`",
                Rows.of(List.of(label, "Create " + label), List.of(List.of(name, text))));
    }

    private static final String TWO =
            "CREATE TABLE `t` (\n  `a` int(11) NULL COMMENT \"\",\n  `b` int(11) NULL COMMENT \"\"\n) ENGINE=OLAP \n"
                    + "DUPLICATE KEY(`a`)\nDISTRIBUTED BY RANDOM\nPROPERTIES (\n\"replication_num\" = \"1\"\n);";

    private static String table(String name) {
        return "CREATE TABLE `" + name + "` (\n  `id` int(11) NULL COMMENT \"\"\n) ENGINE=OLAP \nDUPLICATE KEY(`id`)\n"
                + "DISTRIBUTED BY RANDOM\nPROPERTIES (\n\"replication_num\" = \"1\"\n);";
    }

    private SchemaReader reader() {
        return new SchemaReader(session, ServerProfile.of(3, 5), "sc", name -> HistoryTables.DEFAULT.owns(name, "sc"));
    }

    private SchemaReading read() {
        session.on("SHOW FULL TABLES FROM `sc`", Rows.of(List.of("Tables_in_sc", "Table_type"), listed));
        return reader().read();
    }

    @Test
    void theThreeKindsAreToldApart() {
        object("t", "BASE TABLE", "Table", table("t"));
        object("v", "VIEW", "View", "CREATE VIEW `v` (`id`) SECURITY NONE AS SELECT `sc`.`t`.`id`\nFROM `sc`.`t`;");
        object(
                "m",
                "VIEW",
                "Materialized View",
                "CREATE MATERIALIZED VIEW `m` (`id`)\nDISTRIBUTED BY RANDOM\nREFRESH ASYNC\nPROPERTIES (\n"
                        + "\"replication_num\" = \"1\"\n)\nAS SELECT `t`.`id`\nFROM `sc`.`t`;");

        SchemaReading reading = read();

        assertThat(reading.unsupported()).isEmpty();
        assertThat(reading.schema().table(ObjectName.of("t"))).isPresent();
        assertThat(reading.schema().view(ObjectName.of("v"))).isPresent();
        assertThat(reading.schema().materializedView(ObjectName.of("m"))).isPresent();
    }

    /** Trap 15: dozens of queries a table. */
    @Test
    void anObjectCostsOneStatement() {
        for (int number = 0; number < 35; number++) {
            object("t" + number, "BASE TABLE", "Table", table("t" + number));
        }

        assertThat(read().schema().tables()).hasSize(35);
        assertThat(session.asked).hasSize(35 + 2).allMatch(sql -> sql.startsWith("SHOW "));
    }

    @Test
    void rockformsOwnTablesAreNoPartOfTheSchema() {
        for (String name : List.of("rockform_revisions", "rockform_runs", "rockform_journal", "rockform_lock_12")) {
            listed.add(List.of(name, "BASE TABLE"));
        }
        object("rockform_lock_of_mine", "BASE TABLE", "Table", table("rockform_lock_of_mine"));

        assertThat(read().schema().objects().keySet()).containsExactly(ObjectName.of("rockform_lock_of_mine"));
        assertThat(session.asked).hasSize(3);
    }

    @Test
    void oneBadObjectDoesNotSpoilTheOthers() {
        object("a", "BASE TABLE", "Table", table("a"));
        object("b", "BASE TABLE", "Table", table("b").replace("ENGINE=OLAP", "ENGINE=MYSQL"));
        object("c", "VIEW", "View", "CREATE VIEW `c` something that nobody has seen before");
        listed.add(List.of("secret", "BASE TABLE"));
        session.refuse("SHOW CREATE TABLE `sc`.`secret`", 5203, DENIED);
        listed.add(List.of("gone", "BASE TABLE"));
        session.refuse(
                "SHOW CREATE TABLE `sc`.`gone`",
                1064,
                "Getting analyzing error. Detail message: Table gone is not found.");

        SchemaReading reading = read();

        assertThat(reading.schema().objects().keySet()).containsExactly(ObjectName.of("a"));
        assertThat(reading.unsupported())
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly("TABLE b", "VIEW c", "TABLE secret");
        assertThat(reading.unsupported().get(2).reason()).contains("Access denied");
    }

    @Test
    void temporaryAndExternalTablesAreLeftAloneAndListed() {
        object("x", "BASE TABLE", "Table", table("x").replace("CREATE TABLE", "CREATE EXTERNAL TABLE"));
        object("y", "BASE TABLE", "Table", table("y").replace("CREATE TABLE", "CREATE TEMPORARY TABLE"));

        SchemaReading reading = read();

        assertThat(reading.schema().objects()).isEmpty();
        assertThat(reading.unsupported())
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly("EXTERNAL_TABLE x", "TEMPORARY_TABLE y");
    }

    /** A server says only by DESC ALL what a rollup consists of (recorded jobs/rollup, facts 9.5). */
    @Test
    void rollupsBelongToTheirTables() {
        ScriptedSession fresh = new ScriptedSession()
                .on(
                        "SHOW FULL TABLES FROM `sc`",
                        Rows.of(List.of("Tables_in_sc", "Table_type"), List.of(List.of("t", "BASE TABLE"))))
                .on("SHOW CREATE TABLE `sc`.`t`", Rows.of(List.of("Table", "Create Table"), List.of(List.of("t", TWO))))
                .on(
                        "SHOW MATERIALIZED VIEWS FROM `sc`",
                        Rows.of(
                                VIEWS,
                                List.of(List.of(
                                        "1",
                                        "sc",
                                        "r1",
                                        "ROLLUP",
                                        "true",
                                        "create materialized view r1 as select b,a from t group by b,a"))))
                .on(
                        "DESC `sc`.`t` ALL",
                        Rows.of(
                                List.of("IndexName", "IndexKeysType", "Field", "Type"),
                                List.of(
                                        List.of("t", "DUP_KEYS", "a", "int"),
                                        List.of("", "", "b", "int"),
                                        List.of("", "", "", ""),
                                        List.of("r1", "DUP_KEYS", "b", "int"),
                                        List.of("", "", "a", "int"))));

        SchemaReading reading = new SchemaReader(fresh, ServerProfile.of(3, 5), "sc", name -> false).read();

        assertThat(reading.unsupported()).isEmpty();
        assertThat(reading.schema().table(ObjectName.of("t")).orElseThrow().rollups())
                .containsExactly(Rollup.of("r1", "b", "a"));
    }

    /** It is shown as it was written (facts 9.5). */
    @Test
    void aSynchronousMaterializedViewIsReadByItsStatement() {
        String text = "CREATE MATERIALIZED VIEW mv AS SELECT uid, SUM(amount) FROM o GROUP BY uid";
        ScriptedSession fresh = new ScriptedSession()
                .on("SHOW FULL TABLES FROM `sc`", Rows.of(List.of("Tables_in_sc", "Table_type"), List.of()))
                .on(
                        "SHOW MATERIALIZED VIEWS FROM `sc`",
                        Rows.of(VIEWS, List.of(List.of("1", "sc", "mv", "ROLLUP", "true", text))))
                .on(
                        "SHOW CREATE MATERIALIZED VIEW `sc`.`mv`",
                        Rows.of(
                                List.of("Materialized View", "Create Materialized View"),
                                List.of(List.of("mv", text))));

        SchemaReading reading = new SchemaReader(fresh, ServerProfile.of(3, 5), "sc", name -> false).read();

        assertThat(reading.unsupported()).isEmpty();
        assertThat(reading.schema().objects().get(ObjectName.of("mv")))
                .isEqualTo(new SynchronousMaterializedView(
                        ObjectName.of("mv"), Map.of(), "SELECT uid, SUM(amount) FROM o GROUP BY uid"));
    }

    /** What is not in the schema is listed: nothing is forgotten in silence (facts 9.5). */
    @Test
    void aRollupThatCannotBeReadIsListed() {
        ScriptedSession fresh = new ScriptedSession()
                .on("SHOW FULL TABLES FROM `sc`", Rows.of(List.of("Tables_in_sc", "Table_type"), List.of()))
                .on(
                        "SHOW MATERIALIZED VIEWS FROM `sc`",
                        Rows.of(
                                VIEWS,
                                List.of(
                                        List.of("1", "sc", "m1", "ROLLUP", "true", "CREATE MATERIALIZED VIEW m1 …"),
                                        List.of("2", "sc", "m", "ASYNC", "true", "CREATE MATERIALIZED VIEW …"))))
                .refuse("SHOW CREATE MATERIALIZED VIEW `sc`.`m1`", 5203, DENIED);

        SchemaReading reading = new SchemaReader(fresh, ServerProfile.of(3, 5), "sc", name -> false).read();

        assertThat(reading.unsupported())
                .extracting(object -> object.kind() + " " + object.name() + " " + object.reason())
                .containsExactly("ROLLUP m1 not readable: " + DENIED);
    }

    /** Trap 9: a definition is not tied to one database. */
    @Test
    void theDatabaseIsDroppedFromQueriesAndOthersStay() {
        object("t", "BASE TABLE", "Table", table("t"));
        object(
                "v",
                "VIEW",
                "View",
                "CREATE VIEW `v` (`id`, `x`) SECURITY NONE AS SELECT `sc`.`t`.`id`, 'sc.t' AS `x`\nFROM `sc`.`t`"
                        + " INNER JOIN `other`.`u` ON `sc`.`t`.`id` = `other`.`u`.`id`;");
        object(
                "m",
                "VIEW",
                "Materialized View",
                "CREATE MATERIALIZED VIEW `m` (`id`)\nDISTRIBUTED BY RANDOM\nREFRESH ASYNC\nPROPERTIES (\n"
                        + "\"replication_num\" = \"1\"\n)\nAS SELECT `t`.`id`\nFROM `sc`.`t`;");

        SchemaReading reading = read();

        assertThat(reading.schema().view(ObjectName.of("v")).orElseThrow().query())
                .isEqualTo("SELECT `t`.`id`, 'sc.t' AS `x`\nFROM `t`"
                        + " INNER JOIN `other`.`u` ON `t`.`id` = `other`.`u`.`id`");
        assertThat(reading.schema()
                        .materializedView(ObjectName.of("m"))
                        .orElseThrow()
                        .query())
                .isEqualTo("SELECT `t`.`id`\nFROM `t`");
    }

    @Test
    void aQueryThatCannotBeReadIsUnsupported() {
        object("v", "VIEW", "View", "CREATE VIEW `v` (`id`) SECURITY NONE AS SELECT FROM WHERE;");

        assertThat(read().unsupported()).extracting(UnsupportedObject::kind).containsExactly(ObjectKind.VIEW);
    }

    @Test
    void singleObjectsAreReadByName() {
        object("a", "BASE TABLE", "Table", table("a"));
        session.refuse("SHOW CREATE TABLE `sc`.`b`", 1064, "Table b is not found.");

        SchemaReading reading = reader().read(List.of(ObjectName.of("a"), ObjectName.of("b")));

        assertThat(reading.schema().objects().keySet()).containsExactly(ObjectName.of("a"));
        assertThat(session.asked).hasSize(2);
    }
}

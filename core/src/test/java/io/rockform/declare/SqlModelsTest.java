// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlModelsTest {
    @Test
    void filesDeclareInAnyOrder() {
        List<PlacedDeclaration> parts = SqlModels.read(List.of(
                new SqlFile("views.sql", "-- all\nCREATE OR REPLACE VIEW v AS SELECT a FROM t;\n"),
                new SqlFile(
                        "tables.sql",
                        "CREATE TABLE IF NOT EXISTS t (a INT) PRIMARY KEY(a);\n\n"
                                + "CREATE MATERIALIZED VIEW db.m REFRESH ASYNC AS SELECT a FROM t")));

        assertThat(parts)
                .extracting(PlacedDeclaration::place)
                .containsExactly("views.sql:2:1", "tables.sql:1:1", "tables.sql:3:1");
        assertThat(PlacedDeclaration.merge(parts).schema().objects().keySet())
                .containsExactly(ObjectName.of("v"), ObjectName.of("t"), ObjectName.of("db.m"));
    }

    @Test
    void commentsBeforeStatementsAndColumnsDeclareRenames() {
        Renames renames = declare("""
                -- renamed from: old_orders
                -- the orders
                CREATE TABLE sales.orders (
                  id INT NOT NULL,
                  -- Renamed  From:  `old total`
                  `total` INT,
                  /* renamed from: remark */
                  note STRING
                ) PRIMARY KEY(id);
                -- renamed from: old_v
                CREATE VIEW v AS SELECT 1;
                """).renames();

        ObjectName orders = ObjectName.of("sales.orders");
        assertThat(renames.formerName(orders)).contains(ObjectName.of("sales.old_orders"));
        assertThat(renames.formerColumn(orders, "total")).contains("old total");
        assertThat(renames.formerColumn(orders, "note")).contains("remark");
        assertThat(renames.formerColumn(orders, "id")).isEmpty();
        assertThat(renames.formerName(ObjectName.of("v"))).contains(ObjectName.of("old_v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (\n  a INT, -- renamed from: b\n  c INT)",
                "CREATE TABLE t (a INT)\n  -- renamed from: b\n  PRIMARY KEY(a)",
                "CREATE TABLE t (a INT);\n  -- renamed from: b\n",
                "CREATE VIEW t AS\n  -- renamed from: b\n  SELECT 1",
                "CREATE TABLE t (\n  -- renamed from:\n  c INT)"
            })
    void aRenameThatBelongsToNothingIsRefused(String sql) {
        assertThatThrownBy(() -> declare(sql))
                .isInstanceOf(RockformException.class)
                .hasMessageMatching("schema.sql:2:\\d+: a \"renamed from\" comment that belongs to nothing\n.*");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThatThrownBy(() -> SqlModels.read(List.of(
                        new SqlFile("a.sql", "CREATE TABLE t (a INT);\n  ALTER TABLE t ADD COLUMN b INT;\nDROP VIEW v"),
                        new SqlFile("b.sql", "CREATE TABLE u (a INTT)"),
                        new SqlFile("c.sql", "CREATE VIEW w AS SELECT 'open"))))
                .isInstanceOfSatisfying(RockformException.class, e -> assertThat(e.problems())
                        .extracting(Problem::place)
                        .containsExactly("a.sql:2:3", "a.sql:3:1", "b.sql:1:19", "c.sql:1:25"))
                .hasMessageContaining(
                        "a.sql:2:3: ALTER TABLE does not declare what is to be\n  A schema file holds CREATE TABLE")
                .hasMessageContaining("DROP VIEW does not declare what is to be");
    }

    /** Each mistake is told with its place, and none that only follows from another. */
    @Test
    void aStatementWithAMistakeHidesNothingOfTheOthers() {
        ModelReading reading = SqlModels.reading(List.of(
                new SqlFile("a.sql", """
                        CREATE TABLE orders (id INT, at TIME, of INTT, amount JSON(3)) DISTRIBUTED BY HASH(id);
                        CREATE TABLE copy LIKE orders;
                        CREATE TABLE other LIKE nowhere;
                        CREATE TABLE customers (name VARCHAR(50), id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id);
                        CREATE VIEW v AS SELECT 1;
                        """),
                new SqlFile(
                        "b.sql", "CREATE TABLE t (a JSON) PRIMARY KEY(a);\nCREATE VIEW v AS SELECT 2;\nCREATE 'open")));

        assertThat(reading.parts()).hasSize(4);
        assertThatThrownBy(reading::declaration)
                .isInstanceOfSatisfying(RockformException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.place() + " " + problem.message())
                        .satisfiesExactly(
                                time -> assertThat(time).startsWith("a.sql:1:33 the type TIME of column at"),
                                type -> assertThat(type).startsWith("a.sql:1:42 unknown type 'INTT' of column of"),
                                json -> assertThat(json).contains("the type JSON takes no parameters"),
                                end -> assertThat(end).startsWith("b.sql:3:8 syntax error: a string does not end"),
                                copy -> assertThat(copy).startsWith("a.sql:3:1 there is no table 'nowhere'"),
                                twice -> assertThat(twice).startsWith("b.sql:2:1 'v' is declared twice"),
                                order -> assertThat(order)
                                        .startsWith("a.sql:4:1: customers Key columns must be the first few columns"),
                                key -> assertThat(key).startsWith("b.sql:1:1: t, column a ")));
    }

    @Test
    void databasesAreDeclaredWithTheirObjects() {
        Schema schema = declare("CREATE DATABASE IF NOT EXISTS sales;\n"
                        + "CREATE DATABASE stock PROPERTIES (\"storage_volume\" = \"v\");\n"
                        + "CREATE TABLE sales.t (a INT);\nCREATE DATABASE sales")
                .schema();

        assertThat(schema.databases().values())
                .containsExactly(new Database("sales", Map.of()), new Database("stock", Map.of("storage_volume", "v")));
        assertThat(schema.objects().keySet()).containsExactly(ObjectName.of("sales.t"));
        assertThatThrownBy(() -> declare("CREATE DATABASE d;\nCREATE DATABASE d PROPERTIES (\"k\" = \"v\")"))
                .hasMessageContaining("schema.sql:2:1: the database 'd' is declared with other properties here than in"
                        + " schema.sql:1:1");
    }

    @Test
    void aTableIsMadeLikeAnotherOfTheFiles() {
        Schema schema = PlacedDeclaration.merge(SqlModels.read(List.of(
                        new SqlFile("a.sql", "CREATE TABLE c LIKE b; CREATE TABLE b LIKE sales.a"),
                        new SqlFile(
                                "b.sql",
                                "CREATE TABLE sales.a (k INT) COMMENT 'x' DISTRIBUTED BY HASH(k) ROLLUP (r (k))"))))
                .schema();

        Table source = schema.table(ObjectName.of("sales.a")).orElseThrow();
        Table copy = source.withRollups(List.of());
        assertThat(schema.table(ObjectName.of("b"))).contains(copy.named(ObjectName.of("b")));
        assertThat(schema.table(ObjectName.of("c"))).contains(copy.named(ObjectName.of("c")));
        assertThatThrownBy(() -> declare("CREATE TABLE b LIKE a"))
                .hasMessageContaining("schema.sql:1:1: there is no table 'a' that 'b' could be made like");
    }

    /** What is said of the columns that could not be read would only follow from that. */
    @Test
    void aColumnWithAMistakeHidesNothingOfItsTable() {
        assertThatThrownBy(() -> declare("CREATE TABLE t (id INTT, at TIME, a INT, A INT, v VARCHAR(9999999))"
                        + " PRIMARY KEY (id) DISTRIBUTED BY HASH(zz) ORDER BY (at)"))
                .isInstanceOfSatisfying(RockformException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.place() + " " + problem.message())
                        .satisfiesExactlyInAnyOrder(
                                type -> assertThat(type).startsWith("schema.sql:1:20 unknown type 'INTT'"),
                                time -> assertThat(time).contains("the type TIME of column at"),
                                twice -> assertThat(twice).contains("Duplicate column name"),
                                length -> assertThat(length).startsWith("schema.sql:1:1: t, column v "),
                                missing -> assertThat(missing).contains("Distribution column(zz) doesn't exist.")));
    }

    @Test
    void whatOnlyAServerCanTellIsRefusedWithItsReason() {
        assertThatThrownBy(() -> declare("CREATE TABLE t AS SELECT 1"))
                .hasMessageContaining("schema.sql:1:19: the columns of table t follow from a query (AS SELECT)");
    }

    @Test
    void whatIsNoDdlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> declare("USE sales;\nINSERT INTO t VALUES (1)"))
                .hasMessageContaining("schema.sql:1:1: USE does not declare what is to be")
                .hasMessageContaining("Write the database before each name instead")
                .hasMessageContaining("schema.sql:2:1: INSERT does not declare what is to be");
    }

    private static Declaration declare(String sql) {
        return PlacedDeclaration.merge(SqlModels.read(List.of(new SqlFile("schema.sql", sql))));
    }
}

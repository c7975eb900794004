// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.ListPartition;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Refresh;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlParserTest {
    private static final DdlParser PARSER = new DdlParser().defaultDatabase("shop");

    private static Table table(String sql) {
        return ((DdlStatement.CreateTable) PARSER.statement(sql)).table();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INTEGER              | INT
                    unsigned             | INT
                    SIGNED INT           | INT
                    TINYINT(4)           | TINYINT
                    NUMERIC(12,3)        | DECIMAL(12, 3)
                    DECIMAL              | DECIMAL(10, 0)
                    DECIMAL64            | DECIMAL(18, 18)
                    DECIMAL128(20)       | DECIMAL(20, 20)
                    DECIMALV2            | DECIMAL(9, 0)
                    TEXT                 | STRING
                    VARCHAR(65533)       | STRING
                    VARCHAR              | VARCHAR(1)
                    VARCHAR(0)           | VARCHAR(1)
                    BINARY(10)           | VARBINARY(10)
                    array<MAP<INT,text>> | ARRAY<MAP<INT, STRING>>
                    struct<select int>   | STRUCT<`select` INT>
                    """)
    void everySpellingOfATypeIsOneValue(String spelling, String canonical) {
        assertThat(PARSER.type(spelling)).isEqualTo(PARSER.type(canonical));
    }

    @Test
    void nullabilityFollowsFromTheKey() {
        Table primary = table("CREATE TABLE t (a INT, b INT NULL, c INT) PRIMARY KEY(a, b)");
        assertThat(primary.columns()).extracting(Column::nullable).containsExactly(false, true, true);
        Table duplicate = table("CREATE TABLE t (a INT, b INT NOT NULL) DUPLICATE KEY(a)");
        assertThat(duplicate.columns()).extracting(Column::nullable).containsExactly(true, false);
    }

    @Test
    void columnsAreNamedAsTheyAreDeclared() {
        Table table = table("CREATE TABLE t (Id INT) DUPLICATE KEY(ID) DISTRIBUTED BY HASH(iD) ORDER BY (id)");
        assertThat(table.key()).isNotNull().satisfies(key -> assertThat(key.columns())
                .containsExactly("Id"));
        assertThat(table.distribution()).isEqualTo(Distribution.hash("Id"));
        assertThat(table.sortKey()).containsExactly("Id");
    }

    @Test
    void defaultsAreResolved() {
        Table table = table("CREATE TABLE t (a INT DEFAULT NULL, b DATETIME DEFAULT (now()), c DATETIME DEFAULT"
                + " CURRENT_TIMESTAMP(), d VARCHAR(40) DEFAULT (uuid()), e INT DEFAULT '-1')");
        assertThat(table.columns())
                .extracting(Column::defaultValue)
                .containsExactly(
                        null,
                        new DefaultValue.CurrentTimestamp(null),
                        new DefaultValue.CurrentTimestamp(null),
                        new DefaultValue.Expression("uuid()"),
                        new DefaultValue.Literal("-1"));
    }

    @Test
    void stringsAreUnescapedAsTheServerDoes() {
        assertThat(comment("'it''s'")).isEqualTo("it's");
        assertThat(comment("\"say \"\"x\"\"\"")).isEqualTo("say \"x\"");
        assertThat(comment("'a\\\\b'")).isEqualTo("a\\b");
        assertThat(comment("'a\\'b\\nc'")).isEqualTo("a'b\nc");
        assertThat(comment("'\\_\\%\\x'")).isEqualTo("\\_\\%x");
    }

    private static String comment(String literal) {
        return table("CREATE TABLE t (a INT) COMMENT " + literal).comment();
    }

    @Test
    void backquotesVanishFromNames() {
        assertThat(table("CREATE TABLE `a``b` (`c``d` INT)").name()).isEqualTo(ObjectName.of("ab"));
    }

    /** Trap 9. */
    @Test
    void theDefaultDatabaseIsNeverPartOfAName() {
        assertThat(table("CREATE TABLE shop.t (a INT)").name()).isEqualTo(ObjectName.of("t"));
        assertThat(table("CREATE TABLE default_catalog.shop.t (a INT)").name()).isEqualTo(ObjectName.of("t"));
        assertThat(table("CREATE TABLE other.1t (a INT)").name()).isEqualTo(ObjectName.of("other.1t"));
    }

    @Test
    void aQueryIsKeptAsItIsWritten() {
        View view = ((DdlStatement.CreateView) PARSER.statement(
                        "CREATE VIEW v (a COMMENT 'x', b) AS -- why\n select  1 /* a */ , 'x;y' -- end\n;"))
                .view();
        assertThat(view.query()).isEqualTo("select  1 /* a */ , 'x;y'");
        assertThat(view.security()).isNull();
    }

    @Test
    void theClausesOfAMaterializedViewStandInAnyOrder() {
        MaterializedView view = ((DdlStatement.CreateMaterializedView)
                        PARSER.statement(
                                "CREATE MATERIALIZED VIEW m REFRESH DEFERRED ASYNC START('2024-01-01 00:00:00')"
                                        + " EVERY(INTERVAL 2 hour) PROPERTIES ('a'='b') ORDER BY (k) DISTRIBUTED BY RANDOM AS SELECT 1"))
                .view();
        assertThat(view.refresh())
                .isEqualTo(new Refresh(
                        Refresh.Moment.DEFERRED,
                        new Refresh.Async("2024-01-01 00:00:00", new Refresh.Interval(2, Refresh.Unit.HOUR))));
        assertThat(view.sortKey()).containsExactly("k");
        assertThat(view.distribution()).isEqualTo(Distribution.random());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CREATE TABLE t (a INT,)                | a.sql:1:23: syntax error: unexpected ')', expected a name or INDEX
                    CREATE TABLE t (a INT) DUPLICATE (a)   | a.sql:1:34: syntax error: unexpected '(', expected KEY
                    CREATE TABLE t (a 'x')                 | a.sql:1:19: syntax error: unexpected ''x''
                    CREATE TABLE t (a NOSUCH)              | a.sql:1:19: unknown type 'NOSUCH' of column a
                    CREATE TABLE t (a TIMESTAMP)           | a.sql:1:19: syntax error: unexpected 'TIMESTAMP', expected a type
                    CREATE TABLE t (a STRUCT<? INT>)       | a.sql:1:26: syntax error: unexpected '?', expected a name
                    CREATE TABLE t (a DECIMALL(10, 2))     | a.sql:1:19: syntax error: unknown type 'DECIMALL'
                    CREATE TABLE t (a INT DEFAULT 5)       | a.sql:1:31: the default of column a must be quoted: DEFAULT "5"
                    CREATE TABLE t (a INT) COMMENT 'x      | a.sql:1:32: syntax error: a string does not end, expected a string
                    CREATE TABLE t (a DATE(3))             | a.sql:1:23: the type DATE takes no parameters: DATE(3)
                    CREATE TABLE t (a VARCHAR(*))          | a.sql:1:27: the type VARCHAR(*) of any length is for the arguments of an aggregate state
                    CREATE TABL t (a INT)                  | a.sql:1:8: syntax error: unexpected 'TABL', expected
                    SELECT 1                               | a.sql:1:1: syntax error: unexpected 'SELECT', expected ALTER, CREATE or DROP
                    CREATE VIEW v AS                       | a.sql:1:17: syntax error: the text ends too early
                    """)
    void syntaxErrorsTellPlaceOffendingTextAndWhatWasExpected(String sql, String message) {
        assertThatThrownBy(() -> PARSER.file("a.sql").statement(sql))
                .asInstanceOf(type(RockformException.class))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ProblemCode.SYNTAX))
                .satisfies(error -> assertThat(error.getMessage()).startsWith(message));
    }

    @Test
    void errorsInAScriptTellThePlaceInIt() {
        String script = "CREATE TABLE a (x INT);\n\n-- next\n  CREATE TABLE b (\n    y INT oops);";
        assertThatThrownBy(() -> PARSER.file("a.sql").script(script)).hasMessageStartingWith("a.sql:5:11: ");
    }

    @Test
    void everythingThatIsNotSupportedIsNamedAtOnce() {
        String sql = "CREATE TEMPORARY TABLE t (a INT) ENGINE = mysql BROKER PROPERTIES ('a' = 'b') AS SELECT 1";
        assertThatThrownBy(() -> PARSER.statement(sql))
                .asInstanceOf(type(RockformException.class))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ProblemCode.NOT_MANAGED))
                .satisfies(error -> assertThat(error.problems())
                        .extracting(problem -> problem.place() + " " + problem.message())
                        .containsExactly(
                                "1:8 Rockform leaves the temporary table t alone",
                                "1:34 Rockform leaves the external table t (ENGINE = mysql) alone",
                                "1:49 Rockform leaves the external table t (BROKER PROPERTIES) alone",
                                "1:82 the columns of table t follow from a query (AS SELECT), which only a server can"
                                        + " tell"));
    }

    @Test
    void shownTextWithUnescapedPropertiesReadsAsWhatIsStored() {
        Table table = ((DdlStatement.CreateTable) PARSER.shown(
                        "CREATE TABLE `t` (\n  `a` int(11) NULL COMMENT \"\"\n) ENGINE=OLAP \nDUPLICATE KEY(`a`)\nPROPERTIES"
                                + " (\n\"x\" = \"a\\b \\\"c\\\"\"\n);"))
                .table();
        assertThat(table.properties()).containsEntry("x", "a\\b \"c\"");
    }

    @Test
    void statesOfAggregateFunctionsTakeTextsOfAnyLength() {
        Table table =
                table("CREATE TABLE t (k INT, m VARCHAR min(VARCHAR), n VARCHAR(*) min(VARCHAR(*)), o CHAR max(CHAR))"
                        + " AGGREGATE KEY(k)");
        assertThat(table.columns().subList(1, 3)).allSatisfy(column -> {
            assertThat(column.type()).isEqualTo(new DataType.Varchar(DataType.ANY_LENGTH));
            assertThat(column.aggregation())
                    .isEqualTo(new AggregateState("min", List.of(new DataType.Varchar(DataType.ANY_LENGTH))));
        });
        assertThat(new DdlWriter(ServerProfile.OFFLINE).createTable(table))
                .contains("`m` VARCHAR min(VARCHAR)", "`n` VARCHAR min(VARCHAR)", "`o` CHAR max(CHAR)");
    }

    @Test
    void wordsThatBeginClausesAreColumnsWhereAnOperandComes() {
        Table table = table("CREATE TABLE t (comment INT, first INT, after INT,"
                + " g BIGINT AS comment + first COMMENT 'sum', h BIGINT AS after * first)"
                + " PARTITION BY (comment, first)");
        assertThat(table.columns())
                .extracting(Column::generatedAs)
                .containsExactly(null, null, null, "comment + first", "after * first");
        assertThat(table.columns().get(3).comment()).isEqualTo("sum");
        assertThat(Objects.requireNonNull(table.partitioning()).items())
                .containsExactly(PartitionItem.column("comment"), PartitionItem.column("first"));
        DdlStatement added = PARSER.statement("ALTER TABLE t ADD COLUMN g BIGINT AS comment + first AFTER first");
        assertThat(((AlterTableClause.AddColumns)
                                ((DdlStatement.AlterTable) added).clauses().get(0))
                        .columns()
                        .get(0)
                        .column()
                        .generatedAs())
                .isEqualTo("comment + first");
    }

    @Test
    void tablesPartitionedByValuesHaveFirstPartitions() {
        String clause = "(`city`) (\n  PARTITION `north` VALUES IN (\"Oslo\", \"Bergen\")\n)";
        Partitioning partitioning = PARSER.partitioning(clause);
        assertThat(partitioning)
                .isEqualTo(new Partitioning.Automatic(
                        List.of(PartitionItem.column("city")),
                        List.of(new ListPartition(
                                "north",
                                List.of(List.of(PartitionValue.of("Oslo")), List.of(PartitionValue.of("Bergen"))),
                                Map.of()))));
        assertThat(new DdlWriter(ServerProfile.OFFLINE).partitioning(partitioning))
                .isEqualTo(clause);
    }

    @Test
    void aPartitionByItselfEndsAboveAllColumnsOfItsTable() {
        assertThat(new DdlWriter(ServerProfile.OFFLINE).partition(PARSER.partition("p VALUES LESS THAN MAXVALUE")))
                .isEqualTo("PARTITION `p` VALUES LESS THAN MAXVALUE");
    }

    @Test
    void alterTableHasItsClauses() {
        DdlStatement statement = PARSER.statement("ALTER TABLE shop.t ADD COLUMN (a INT, b INT NOT NULL DEFAULT '0'),"
                + " ADD COLUMN c INT KEY FIRST, DROP COLUMN d, MODIFY COLUMN e COMMENT 'x', ORDER BY (a, c)");
        assertThat(((DdlStatement.AlterTable) statement).clauses())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("AddColumns", "AddColumns", "DropColumn", "ModifyColumnComment", "OrderBy");
    }

    @Test
    void wordsThatAreNotReservedAreNames() {
        Table table = table("CREATE TABLE date (comment INT, `select` INT, list INT, map MAP<INT,INT>)");
        assertThat(table.columns()).extracting(Column::name).containsExactly("comment", "select", "list", "map");
        assertThat(table.columns().get(3).type()).isEqualTo(new DataType.MapOf(Simple.INT, Simple.INT));
        assertThat(List.of(table.name())).containsExactly(ObjectName.of("date"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRevisionTest {
    private static final ServerProfile PROFILE = ServerProfile.OFFLINE;

    private static List<Operation> upgrade(String text) {
        return SqlRevision.parse(text, "revisions/x.sql", Map.of("name", "it", "db", "shop"))
                .upgrade(Schema.empty(), PROFILE);
    }

    private static RockformException refused(String text) {
        return catchThrowableOfType(RockformException.class, () -> upgrade(text));
    }

    @Test
    void ddlIsUnderstoodAndEverythingElseIsSentAsItIs() {
        List<Operation> operations = upgrade("""
                -- revision: a
                -- upgrade: what follows is only a comment

                -- upgrade
                CREATE TABLE t (id INT, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;
                ALTER TABLE t ADD COLUMN a INT, ADD COLUMN b INT;
                INSERT /*+ SET_VAR(query_timeout = 10) */ INTO t VALUES (1, 'a;b -- c', 2, 3);
                -- execute
                DROP TABLE IF EXISTS other FORCE;
                -- done when: SELECT COUNT(*) > 0 FROM t
                -- repeatable
                INSERT INTO t SELECT 1, '
                -- downgrade
                ', 2, 3;
                DROP TABLE IF EXISTS not_there;
                -- require: SELECT COUNT(*) = 0 FROM t WHERE name = 'x'
                -- because: t has x
                REFRESH MATERIALIZED VIEW m;
                -- downgrade
                DROP TABLE t
                """);
        assertThat(operations).hasSize(8);
        assertThat(operations.get(0)).isInstanceOf(CreateTable.class);
        assertThat(operations.subList(1, 3)).allMatch(AddColumn.class::isInstance);
        assertThat(operations.subList(3, 8))
                .containsExactly(
                        new ExecuteSql("INSERT /*+ SET_VAR(query_timeout = 10) */ INTO t VALUES (1, 'a;b -- c', 2, 3)"),
                        new ExecuteSql("DROP TABLE IF EXISTS other FORCE"),
                        new ExecuteSql(
                                "INSERT INTO t SELECT 1, '\n-- downgrade\n', 2, 3", "SELECT COUNT(*) > 0 FROM t", true),
                        new Require("SELECT COUNT(*) = 0 FROM t WHERE name = 'x'", "t has x"),
                        new ExecuteSql("REFRESH MATERIALIZED VIEW m"));
        SqlRevision both = SqlRevision.parse("-- upgrade\n-- downgrade\nDROP TABLE t;", null, Map.of());
        assertThat(both.upgrade(Schema.empty(), PROFILE)).isEmpty();
        assertThat(catchThrowableOfType(RockformException.class, () -> both.downgrade(Schema.empty(), PROFILE)))
                .as("the table is not there")
                .isNotNull();
        assertThat(SqlRevision.parse("-- upgrade\n", null, Map.of()).downgrade(Schema.empty(), PROFILE))
                .containsExactly(new Irreversible("the file has no section '-- downgrade'"));
    }

    @Test
    void argumentsTakeThePlaceOfTheirNames() {
        assertThat(upgrade("-- upgrade\n-- no ${such} thing\nINSERT INTO ${db}.t VALUES ('${name}', '$${name}');"))
                .containsExactly(new ExecuteSql("INSERT INTO shop.t VALUES ('it', '${name}')"));
        RockformException missing = refused("-- upgrade\n\nINSERT INTO t VALUES ('${nam}');");
        assertThat(missing.code()).isEqualTo(ProblemCode.USAGE);
        assertThat(missing)
                .hasMessageContaining("revisions/x.sql:3")
                .hasMessageContaining("the argument 'nam' is not given")
                .hasMessageContaining("Did you mean 'name'?")
                .hasMessageContaining("-x nam=VALUE");
        assertThat(refused("-- upgrade\nSELECT '${}';").code()).isEqualTo(ProblemCode.SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1;| SYNTAX | x.sql:1 | stands before '-- upgrade'",
                "-- upgrade~SELECT 1~-- downgrade~SELECT 2 | SYNTAX | x.sql:3 | stands inside of a statement",
                "-- upgrade~-- execute~-- downgrade | SYNTAX | x.sql:2 | no statement follows '-- execute'",
                "-- upgrade~SELECT 1;~-- because: x | SYNTAX | x.sql:3 | behind no '-- require:'",
                "-- upgrade~~CREATE TABLE t (id INTT); | SYNTAX | x.sql:3 | ",
                "-- upgrade~SELECT 1;~ALTER TABLE a ADD COLUMN c INT PROPERTIES ('x' = 'y'); | NOT_SUPPORTED_YET | x.sql:3 | PROPERTIES",
                "-- upgrade~SELECT 'a; | SYNTAX | x.sql:2 | ",
                "-- upgrade~~ALTER TABLE nope MODIFY COLUMN c COMMENT 'x'; | OPERATION_REFUSED | x.sql:3 | nope",
            })
    void faultsAreNamedWithTheirPlace(String text, ProblemCode code, String place, String message) {
        RockformException failure = refused(text.replace('~', '\n'));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(String.valueOf(failure.problems().get(0).place())).contains(place);
        assertThat(failure).hasMessageContaining(message == null ? "" : message);
    }

    /** Whatever a text is, it comes back. */
    @Test
    void textsComeBack() {
        Random random = new Random(5);
        String[] pieces = {
            "SELECT 1",
            ";",
            "\n",
            "-- upgrade\n",
            "'",
            "\"",
            "\\",
            " ",
            "/*",
            "*/",
            "--",
            "${x}",
            "$",
            "\r",
            "DROP TABLE t",
            "`",
            "ä",
            "\t",
            "-- execute\n",
            "\\n",
            "\\e",
            "#"
        };
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(5); count >= 0; count--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String sql = text.toString();
            List<Operation> operations = List.of(
                    new ExecuteSql(sql),
                    new ExecuteSql(sql, sql, random.nextBoolean()),
                    new Require(sql, sql),
                    new Irreversible(sql));
            SqlRevisionWriter writer = new SqlRevisionWriter(Schema.empty(), PROFILE);
            for (Operation operation : operations.subList(0, 3)) {
                assertThat(upgrade("-- upgrade\n" + writer.next(operation)))
                        .as("%s", operation)
                        .containsExactly(operation);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a ", "a\nb", "C:\\new", "${x}", "a: b"})
    void reasonsComeBack(String reason) {
        String text = "-- downgrade\n-- irreversible: x\n-- upgrade\n" + "-- irreversible: "
                + SqlDirective.escaped(reason) + "\n";
        assertThat(upgrade(text)).containsExactly(new Irreversible(reason));
    }

    @Test
    void valuesBecomeLiterals() {
        Operations op = new Operations(Map.of("region", "eu"));
        op.execute(
                "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, '?') -- ?",
                1,
                null,
                "it's a \\ ?",
                true,
                new BigDecimal("1E+3"),
                LocalDate.of(2026, 1, 2),
                LocalDateTime.of(2026, 1, 2, 3, 4, 5));
        op.execute("SELECT ?", op.argument("region"));
        assertThat(op.recorded())
                .containsExactly(
                        new ExecuteSql("INSERT INTO t VALUES (1, NULL, 'it\\'s a \\\\ ?', TRUE, 1000, '2026-01-02',"
                                + " '2026-01-02 03:04:05', '?') -- ?"),
                        new ExecuteSql("SELECT 'eu'"));
        assertThat(op.argument("other", "x")).isEqualTo("x");
        assertThat(catchThrowableOfType(RockformException.class, () -> op.execute("SELECT ?", 1, 2)))
                .hasMessageContaining("1 parameter(s), and 2 value(s)");
        assertThat(catchThrowableOfType(RockformException.class, () -> op.execute("SELECT ?", new Object())))
                .hasMessageContaining("has no literal");
        assertThat(catchThrowableOfType(RockformException.class, () -> op.execute("SELECT ?", Double.NaN)))
                .hasMessageContaining("has no literal");
        assertThat(catchThrowableOfType(RockformException.class, () -> op.argument("rigeon")))
                .hasMessageContaining("Did you mean 'region'?");
    }
}

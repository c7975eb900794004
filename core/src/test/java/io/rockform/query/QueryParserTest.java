// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.query.tree.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QueryParserTest {
    @Test
    void everyRecordedBodyParses() {
        List<String> failures = new ArrayList<>();
        int bodies = 0;
        for (RecordedQueries.Recorded recorded : RecordedQueries.all()) {
            boolean syntaxError =
                    recorded.refused() != null && recorded.refused().contains("syntax error");
            if (!syntaxError) {
                bodies++;
                tryParse(recorded.declared(), recorded, failures);
            }
            if (recorded.stored() != null) {
                bodies++;
                tryParse(recorded.stored(), recorded, failures);
            }
        }
        System.out.println("query bodies that parse: " + (bodies - failures.size()) + " of " + bodies);
        assertThat(failures).isEmpty();
        assertThat(bodies).isGreaterThan(600);
    }

    private static void tryParse(String body, RecordedQueries.Recorded recorded, List<String> failures) {
        try {
            QueryParser.parse(body);
        } catch (RockformException failure) {
            failures.add(recorded + "\n  " + body + "\n  " + failure.getMessage());
        }
    }

    @Test
    void whatTheRecordedServersCallASyntaxErrorIsOne() {
        List<String> accepted = new ArrayList<>();
        int refused = 0;
        for (RecordedQueries.Recorded recorded : RecordedQueries.all()) {
            if (recorded.refused() != null
                    && recorded.refused().contains("syntax error")
                    && !recorded.refused().contains("SECURITY")) {
                refused++;
                try {
                    QueryParser.parse(recorded.declared());
                    accepted.add(recorded + "\n  " + recorded.refused());
                } catch (RockformException expected) {
                    assertThat(expected.code()).isEqualTo(ProblemCode.SYNTAX);
                }
            }
        }
        System.out.println("refused by servers and by us: " + (refused - accepted.size()) + " of " + refused);
        assertThat(accepted).isEmpty();
    }

    @Test
    void anErrorNamesPlaceTextAndWhatWasExpected() {
        assertThatThrownBy(() -> QueryParser.parse("SELECT id\nFROM o WHERE ORDER"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("line 2, column 14")
                .hasMessageContaining("'ORDER'");
        assertThatThrownBy(() -> QueryParser.parse("SELECT id FROM o LIMIT"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining(
                        "line 1, column 23: syntax error at the end of the query; expected INTEGER_VALUE");
    }

    @Test
    void aWrittenQueryReadsTheSame() {
        for (RecordedQueries.Recorded recorded : RecordedQueries.all()) {
            for (String body : new String[] {recorded.declared(), recorded.stored()}) {
                if (body != null
                        && (recorded.refused() == null || !recorded.refused().contains("syntax error"))) {
                    Query query = QueryParser.parse(body);
                    String written = QueryWriter.text(query);
                    assertThat(QueryParser.parse(written))
                            .as(recorded + "\n" + written)
                            .isEqualTo(query);
                }
            }
        }
    }

    /** Forms of StarRocks' grammar that no recording shows. */
    @Test
    void otherFormsParse() {
        List<String> bodies = List.of(
                "SELECT 1e3, 1.50, .5, 2., 0x1F, X'ab', @v, @@session.sql_mode, a->'$.x', a->'$.x'->'y' FROM t",
                "SELECT arr[1], arr[1:2], m['k'], s.a.b, f(x).y, [[1], []], ARRAY<INT>[1], MAP<INT,STRING>{1:'a'}, map{}, row(1, 2) FROM t",
                "SELECT x BETWEEN 1 AND 2 AND y, NOT a IN (1), (a, b) IN (SELECT 1, 2), a DIV 2 % 3 ^ 4 | 5 & ~6 FROM t",
                "SELECT EXISTS (SELECT 1), NOT EXISTS (SELECT 1 FROM u WHERE u.a = t.a) FROM t",
                "SELECT current_timestamp, CURRENT_DATE(), left(a, 2), `if`(a, 1, 2), database(), date('2024-01-01') FROM t",
                "SELECT first_value(a IGNORE NULLS) OVER (ORDER BY b), lead(a) IGNORE NULLS OVER (PARTITION BY b ORDER BY c) FROM t",
                "SELECT * EXCEPT (a, b), t.* EXCLUDE (c) FROM t",
                "SELECT a FROM t FULL JOIN u ON t.a = u.a RIGHT SEMI JOIN v USING (b) CROSS JOIN [SHUFFLE] w",
                "SELECT a FROM (t JOIN u ON t.a = u.a), (SELECT 1) x, (VALUES (1), (2)) y, TABLE(generate_series(1, 3)) g",
                "SELECT a FROM c.db.t PARTITION (p1, p2) TABLET (1, 2) AS x, db.1t, `a b`.`select`",
                "SELECT a FROM t WHERE d > now() - INTERVAL '1' DAY AND e = INTERVAL 1 + 2 HOUR + d GROUP BY ALL",
                "(SELECT 1) UNION (SELECT 2 UNION ALL SELECT 3) INTERSECT SELECT 4 ORDER BY 1 LIMIT 1;",
                "SELECT a AS 'text', b \"text\", c date, count(DISTINCT a, b) FILTER (WHERE a > 1) FROM dual",
                "SELECT CAST(a AS STRUCT<x INT, y ARRAY<MAP<STRING, DECIMAL(10, 2)>>>), CAST(b AS UNSIGNED), CONVERT(c, CHAR) FROM t",
                "SELECT CASE WHEN a THEN 1 END, CASE a WHEN 1 THEN 2 ELSE 3 END, date, year, user, view FROM t AS `order`");
        for (String body : bodies) {
            Query query = QueryParser.parse(body);
            assertThat(QueryParser.parse(QueryWriter.text(query))).as(body).isEqualTo(query);
        }
    }

    @Test
    @Timeout(60)
    void deepNestingIsRefusedOrReadButNeverHangs() {
        for (String[] nest : new String[][] {
            {"(", ")"},
            {"NOT ", ""},
            {"- ", ""},
            {"f(", ")"},
            {"[", "]"},
            {"CASE WHEN ", " THEN 1 END"},
            {"(SELECT ", ")"},
            {"1 + ", ""},
            {"a AND ", ""},
            {"x -> ", ""}
        }) {
            for (int depth : new int[] {10, 100, 300, 1_000, 20_000}) {
                String text = "SELECT " + nest[0].repeat(depth) + "1" + nest[1].repeat(depth);
                try {
                    Query query = QueryParser.parse(text);
                    assertThat(depth).isLessThan(20_000);
                    assertThat(QueryParser.parse(QueryWriter.text(query))).isEqualTo(query);
                    QueryMeaning.compare(text, text + " ", Relations.unknown("db"));
                } catch (RockformException refused) {
                    assertThat(refused.code()).isEqualTo(ProblemCode.SYNTAX);
                    assertThat(depth).as(nest[0] + ": " + refused.problems()).isGreaterThan(100);
                }
            }
        }
    }

    @Test
    void garbageEndsInASyntaxErrorOrAQuery() {
        Random random = new Random(7);
        List<RecordedQueries.Recorded> recorded = RecordedQueries.of("3.5");
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(
                    recorded.get(random.nextInt(recorded.size())).declared());
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(Math.max(1, text.length() - 1));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, at + 1);
                    case 1 -> text.insert(at, "'`\"()[]{}.,;*-/\\@#\u0000é😀 1a".charAt(random.nextInt(25)));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            try {
                QueryParser.parse(text.toString());
            } catch (RockformException syntax) {
                refused++;
                assertThat(syntax.code()).isEqualTo(ProblemCode.SYNTAX);
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}

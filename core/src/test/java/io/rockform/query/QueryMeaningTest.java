// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.query.QueryMeaning.Result;
import io.rockform.query.QueryMeaning.Verdict;
import io.rockform.query.RecordedQueries.Recorded;
import io.rockform.query.tree.Query;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryMeaningTest {
    @Test
    void whatTheServerStoredMeansWhatWasDeclared() {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() == null) {
                continue;
            }
            compared++;
            Result result = QueryMeaning.compare(recorded.declared(), recorded.stored(), recorded.relations());
            if (!result.isSame()) {
                failures.add(recorded + "\n  " + recorded.stored() + "\n  " + result);
            }
        }
        System.out.println("declared and stored text the same: " + (compared - failures.size()) + " of " + compared);
        assertThat(failures).isEmpty();
    }

    @Test
    void alsoWithoutACatalogNothingIsCalledDifferent() {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        int same = 0;
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() != null) {
                compared++;
                Result result = QueryMeaning.compare(recorded.declared(), recorded.stored(), Relations.unknown("sc"));
                same += result.isSame() ? 1 : 0;
                if (result.verdict() == Verdict.DIFFERENT) {
                    failures.add(recorded + "\n  " + recorded.stored() + "\n  " + result);
                }
            }
        }
        System.out.println("the same without a catalog: " + same + " of " + compared);
        assertThat(failures).isEmpty();
    }

    /** The same tables exist under other names and in another database, so that a mutated query is as good as its original. */
    private static Relations withTwins(Relations relations) {
        return new Relations(relations.defaultDatabase(), name -> {
            String original = name.name().startsWith("zz_") ? name.name().substring(3) : name.name();
            return relations.columns(new ObjectName(null, original));
        });
    }

    @Test
    void everyMutationIsFound() {
        QueryMutations.Count count = new QueryMutations.Count();
        List<String> missed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() == null || !seen.add(recorded.declared() + recorded.stored())) {
                continue;
            }
            Relations relations = withTwins(recorded.relations());
            Query stored = QueryParser.parse(recorded.stored());
            for (String original : List.of(recorded.declared(), recorded.stored())) {
                QueryMutations.of(original, (kind, mutated) -> {
                    count.add(kind);
                    Result result = QueryMeaning.compare(mutated, stored, relations, QueryMeaning.ColumnNames.MATTER);
                    if (result.verdict() != Verdict.DIFFERENT) {
                        missed.add(
                                kind + ": " + QueryWriter.text(mutated) + "\n  " + recorded.stored() + "\n  " + result);
                    }
                });
            }
        }
        System.out.println(
                "mutations found: " + (count.total() - missed.size()) + " of " + count.total() + " " + count.counts());
        assertThat(missed).isEmpty();
        assertThat(count.counts()).hasSizeGreaterThan(20);
    }

    private static final Relations CATALOG = Relations.of(
            "db",
            Map.of(
                    ObjectName.of("t"), List.of("id", "a", "b", "c", "d", "x", "dt", "tags", "m"),
                    ObjectName.of("u"), List.of("id", "a", "y"),
                    ObjectName.of("db2.t"), List.of("id", "a", "b", "c", "d", "x", "dt", "tags", "m")));

    private static Result compare(String one, String other) {
        Result result = QueryMeaning.compare(one, other, CATALOG);
        assertThat(QueryMeaning.compare(other, one, CATALOG).verdict()).isEqualTo(result.verdict());
        return result;
    }

    private static void same(String one, String other) {
        Result result = compare(one, other);
        assertThat(result.verdict()).as(one + "\n" + other + "\n" + result).isEqualTo(Verdict.SAME);
    }

    private static void different(String one, String other) {
        Result result = compare(one, other);
        assertThat(result.verdict()).as(one + "\n" + other + "\n" + result).isEqualTo(Verdict.DIFFERENT);
    }

    /** Trap 10: different SQL taken for equal. */
    @Test
    void whatTextComparisonOverlooksIsFound() {
        different("SELECT a FROM db.t", "SELECT a FROM db2.t");
        different("SELECT a FROM t", "SELECT a FROM db2.t");
        different("SELECT x * 1.5 AS v FROM t", "SELECT x * 2.5 AS v FROM t");
        different("SELECT a FROM t WHERE c = 'A'", "SELECT a FROM t WHERE c = 'a'");
        different("SELECT p.id FROM t p JOIN u q ON p.id = q.id", "SELECT q.id FROM t p JOIN u q ON p.id = q.id");
        different("SELECT a FROM t WHERE c = 'x--y' AND d = 1", "SELECT a FROM t WHERE c = 'x--z' AND d = 2");
        different("SELECT a FROM t WHERE c = 'x--y' AND d = 1", "SELECT a FROM t WHERE c = 'x--y' AND d = 2");
        different("SELECT a FROM t WHERE c = 'a  b'", "SELECT a FROM t WHERE c = 'a b'");
        different("SELECT a FROM t WHERE c = 'db.t'", "SELECT a FROM t WHERE c = 't'");
        different("SELECT a - (b - c) AS v FROM t", "SELECT a - b - c AS v FROM t");
        different("SELECT a FROM t WHERE a = 1 OR b = 2 AND c = 3", "SELECT a FROM t WHERE (a = 1 OR b = 2) AND c = 3");
        different("SELECT p.a FROM t p, u q WHERE p.id = q.id", "SELECT q.a FROM t p, u q WHERE p.id = q.id");
        different("SELECT a FROM (SELECT a, b FROM t) s", "SELECT b AS a FROM (SELECT a, b FROM t) s");
        different("SELECT a, b FROM t", "SELECT b, a FROM t");
    }

    @Test
    void whatDoesNotMatterIsNotFound() {
        same("SELECT a FROM t", "select /* c */ `A`\n  from -- c\n `db`.`t`");
        same("SELECT a FROM t WHERE ((a = 1)) AND (b = 2)", "SELECT t.a FROM t WHERE a = 1 && db.t.b = 2");
        same("SELECT a FROM t WHERE a = 1 AND (b = 2 AND c = 3)", "SELECT a FROM t WHERE (a = 1 AND b = 2) AND c = 3");
        same("SELECT a FROM t ORDER BY a, b DESC", "SELECT a FROM t ORDER BY 1 ASC NULLS FIRST, t.b DESC NULLS LAST");
        same("SELECT a AS n FROM t GROUP BY a", "SELECT a AS n FROM t GROUP BY 1");
        same(
                "SELECT a + 1 AS n FROM t GROUP BY n HAVING n > 2",
                "SELECT a + 1 AS n FROM t GROUP BY a + 1 HAVING a + 1 > 2");
        same("SELECT p.id FROM t p JOIN u q USING (id)", "SELECT r.id FROM t AS r INNER JOIN u AS s ON r.id = s.id");
        same("SELECT a FROM t LIMIT 10 OFFSET 5", "SELECT a FROM t LIMIT 5, 10");
        same("SELECT * FROM t", "SELECT id, a, b, c, d, x, dt, tags, m FROM t");
        same(
                "SELECT * FROM t JOIN u USING (id)",
                "SELECT t.id, t.a, b, c, d, x, dt, tags, m, u.a, y FROM t JOIN u ON t.id = u.id");
        same("SELECT sum(a) FROM t", "SELECT SUM(`a`) AS `sum(a)` FROM t");
        same("SELECT a FROM t WHERE NOT (a = 1 AND b IS NULL)", "SELECT a FROM t WHERE a <> 1 OR b IS NOT NULL");
        same("SELECT a FROM t WHERE c NOT LIKE 'x'", "SELECT a FROM t WHERE NOT (c LIKE 'x')");
        same("SELECT \"it's\" AS v FROM t", "SELECT 'it\\'s' AS v FROM t");
        same("SELECT -a AS v, -2 AS w FROM t", "SELECT -1 * a AS v, (-2) AS w FROM t");
        same("SELECT a FROM t EXCEPT SELECT a FROM u", "SELECT a FROM t MINUS (SELECT a FROM u)");
        same("SELECT CAST(a AS STRING) AS v FROM t", "SELECT CONVERT(a, VARCHAR(65533)) AS v FROM t");
        same("WITH w AS (SELECT a FROM t) SELECT a FROM w", "WITH z (k) AS (SELECT a FROM t) SELECT k AS a FROM z");
        same("SELECT array_map(x -> x + 1, tags) AS v FROM t", "SELECT array_map(y -> y + 1, tags) AS v FROM t");
    }

    @Test
    void aDateIsAStringOnlyInTextThatTheServerHasRewritten() {
        String declared = "SELECT a FROM t WHERE dt >= DATE '2024-01-01'";
        different(declared, "SELECT a FROM t WHERE dt >= '2024-01-01'");
        same(declared, "SELECT `db`.`t`.`a` FROM `db`.`t` WHERE `db`.`t`.`dt` >= '2024-01-01'");
        different(declared, "SELECT `db`.`t`.`a` FROM `db`.`t` WHERE `db`.`t`.`dt` >= '2024-01-02'");
    }

    @Test
    void namesOfColumnsMatterUnlessTheViewHasItsOwn() {
        different("SELECT a AS n FROM t", "SELECT a FROM t");
        Result own = QueryMeaning.compare(
                "SELECT a AS n FROM t", "SELECT a FROM t", CATALOG, QueryMeaning.ColumnNames.GIVEN_BY_COLUMN_LIST);
        assertThat(own.isSame()).isTrue();
        different("SELECT count(*) FROM t", "SELECT count(*) AS n FROM t");
    }

    @Test
    void whatCannotBeToldIsNotGuessed() {
        assertThat(compare("SELECT * FROM stranger", "SELECT id FROM stranger").verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(compare("SELECT v FROM s1, s2", "SELECT s1.v FROM s1, s2").verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(compare("SELECT a FROM t PIVOT (x)", "SELECT a FROM t").verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(compare("no query", "no query ").isSame()).isTrue();
        same("SELECT v FROM stranger WHERE w = 1", "SELECT stranger.v FROM stranger WHERE stranger.w = 1");
        same("SELECT v FROM s1, s2", "SELECT `v` FROM `db`.s1 , `db`.s2");
        different("SELECT v FROM s1, s2", "SELECT s1.w FROM s1, s2");
        different("SELECT * FROM stranger WHERE a = 1", "SELECT id FROM stranger WHERE a = 2");
    }

    @Test
    void scalarExpressionsAreComparedAlike() {
        assertThat(QueryMeaning.compareExpressions("date_trunc('day', dt)", "DATE_TRUNC(\"day\", `t`.`dt`)", "t")
                        .isSame())
                .isTrue();
        assertThat(QueryMeaning.compareExpressions("CAST(v1 + 1 AS INT)", "cast((`v1` + 1) as integer)", null)
                        .isSame())
                .isTrue();
        assertThat(QueryMeaning.compareExpressions(
                                "time_slice(ts, INTERVAL 7 DAY)", "time_slice(ts, 7, 'day', 'floor')", null)
                        .isSame())
                .isTrue();
        assertThat(QueryMeaning.compareExpressions(
                                "time_slice(ts, INTERVAL 7 DAY, ceil)", "time_slice(ts, 7, 'day', 'floor')", null)
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(QueryMeaning.compareExpressions("v1 + 1", "v2 + 1", "t").verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(QueryMeaning.compareExpressions("date_trunc('day', dt)", "date_trunc('month', dt)", null)
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(QueryMeaning.compareExpressions("v1 +", "v1", null).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }
}

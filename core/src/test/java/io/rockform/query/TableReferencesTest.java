// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.query.RecordedQueries.Recorded;
import io.rockform.schema.ObjectName;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableReferencesTest {
    private static Set<ObjectName> of(String query) {
        return TableReferences.of(query, "sc");
    }

    @Test
    void everyPlaceOfAQueryIsSearched() {
        assertThat(of("""
                WITH c AS (SELECT 1 FROM a), d AS (SELECT 1 FROM c, sc.b)
                SELECT (SELECT max(x) FROM e), sum(x) OVER (ORDER BY x) FROM c JOIN d ON EXISTS (SELECT 1 FROM f)
                LEFT JOIN (SELECT 1 FROM g) AS h ON TRUE, other.i, unnest(tags)
                WHERE x IN (SELECT x FROM j) GROUP BY x HAVING count(*) > (SELECT 1 FROM k)
                UNION ALL (SELECT 1 FROM l ORDER BY (SELECT 1 FROM m))"""))
                .extracting(ObjectName::toString)
                .containsExactly("a", "b", "e", "f", "g", "other.i", "j", "k", "l", "m");
    }

    @Test
    void aTableOfWithHidesATableOnlyWhereItIsKnown() {
        assertThat(of("WITH t AS (SELECT * FROM t) SELECT * FROM t")).containsExactly(ObjectName.of("t"));
        assertThat(of("WITH RECURSIVE t AS (SELECT * FROM t) SELECT * FROM t")).isEmpty();
        assertThat(of("WITH t AS (SELECT 1) SELECT * FROM sc.t")).containsExactly(ObjectName.of("t"));
        assertThat(of("SELECT * FROM (WITH t AS (SELECT 1) SELECT * FROM t) x, t"))
                .containsExactly(ObjectName.of("t"));
    }

    @Test
    void declaredAndStoredTextReadTheSameTables() {
        int texts = 0;
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() != null) {
                texts++;
                assertThat(of(recorded.stored())).as(recorded.toString()).isEqualTo(of(recorded.declared()));
            }
        }
        assertThat(texts).isGreaterThan(490);
    }
}

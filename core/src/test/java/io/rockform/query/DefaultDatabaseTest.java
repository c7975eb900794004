// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.profile.StarRocksVersion;
import io.rockform.query.RecordedQueries.Recorded;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trap 9: a revision tied to one database. */
class DefaultDatabaseTest {
    private static final Relations CATALOG = Relations.of(
            "sc",
            Map.of(
                    ObjectName.of("o"), List.of("id", "uid", "s", "note"),
                    ObjectName.of("t"), List.of("id"),
                    ObjectName.of("sc2.t"), List.of("id")));

    private static String removed(String query) {
        return DefaultDatabase.removedFrom(query, CATALOG);
    }

    @Test
    void everyRecordedStoredTextLosesTheDatabaseAndKeepsItsMeaning() {
        int texts = 0;
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() == null) {
                continue;
            }
            texts++;
            String text = DefaultDatabase.removedFrom(recorded.stored(), recorded.relations());
            assertThat(text).as(recorded.toString()).doesNotContain("`sc`").doesNotContain("__LAMBDA_TABLE");
            assertThat(QueryMeaning.compare(text, recorded.stored(), recorded.relations()))
                    .as(text)
                    .matches(QueryMeaning.Result::isSame);
            // executed in another database, it is stored as the same again, but for that database's name
            if (!recorded.version().equals("4.1") && !recorded.declared().contains("TRANSFORM_KEYS")) {
                StarRocksVersion version =
                        StarRocksVersion.parse(recorded.version()).orElseThrow();
                Relations staging =
                        new Relations("staging", recorded.relations().lookup());
                StoredQuery again = recorded.materialized()
                        ? StoredQuery.ofMaterializedView(text, staging, version)
                        : StoredQuery.ofView(text, staging, version);
                assertThat(again.text()).isEqualTo(recorded.stored().replace("`sc`", "`staging`"));
            }
        }
        assertThat(texts).isGreaterThan(490);
    }

    @Test
    void onlyNamesAreCut() {
        assertThat(
                        removed(
                                "SELECT `sc`.`o`.`id`, '`sc`.`o`', \"sc.o\" /* sc.o */ FROM `sc`.`o` WHERE `sc`.`o`.`note` = 'sc.x'"))
                .isEqualTo("SELECT `o`.`id`, '`sc`.`o`', \"sc.o\" /* sc.o */ FROM `o` WHERE `o`.`note` = 'sc.x'");
        assertThat(removed("SELECT sc . o . id FROM sc . o")).isEqualTo("SELECT o . id FROM o");
        assertThat(removed("SELECT '😀', `sc`.`o`.`id` FROM `sc`.`o`")).isEqualTo("SELECT '😀', `o`.`id` FROM `o`");
        assertThat(removed("SELECT sc.o.* FROM sc.o")).isEqualTo("SELECT o.* FROM o");
    }

    @Test
    void aliasesAndStructsNamedLikeTheDatabaseStay() {
        assertThat(removed("SELECT sc.id, sc.s.a FROM sc.o sc")).isEqualTo("SELECT sc.id, sc.s.a FROM o sc");
        assertThat(removed("SELECT `sc`.`x`.`s`.`a` FROM `sc`.`o` AS `x`"))
                .isEqualTo("SELECT `x`.`s`.`a` FROM `o` AS `x`");
    }

    @Test
    void otherDatabasesStay() {
        assertThat(removed("SELECT `sc2`.`t`.`id` FROM `sc2`.`t` , `sc`.`o`"))
                .isEqualTo("SELECT `sc2`.`t`.`id` FROM `sc2`.`t` , `o`");
    }

    @Test
    void twoTablesOfOneNameAreStillToldApart() {
        String text =
                removed("SELECT `sc`.`t`.`id` FROM `sc`.`t` INNER JOIN `sc2`.`t` ON `sc`.`t`.`id` = `sc2`.`t`.`id`");
        assertThat(text)
                .isEqualTo("SELECT `sc`.`t`.`id` FROM `t` INNER JOIN `sc2`.`t` ON `sc`.`t`.`id` = `sc2`.`t`.`id`");
    }

    @Test
    void aTableOfWithDoesNotTakeThePlaceOfATable() {
        assertThat(removed("WITH t AS (SELECT id FROM sc.t) SELECT id FROM t"))
                .isEqualTo("WITH t AS (SELECT id FROM t) SELECT id FROM t");
        String both = "WITH t AS (SELECT id FROM sc.o) SELECT x.id FROM t CROSS JOIN sc.t AS x";
        assertThat(removed(both)).isEqualTo("WITH t AS (SELECT id FROM o) SELECT x.id FROM t CROSS JOIN sc.t AS x");
    }
}

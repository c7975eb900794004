// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.StarRocksVersion;
import io.rockform.query.RecordedQueries.Recorded;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableQueryTest {
    private static final Relations SHOP = Relations.of(
            "",
            Map.of(
                    ObjectName.of("customer"), List.of("id", "name", "key"),
                    ObjectName.of("sales.orders"), List.of("id", "customer_id", "total", "day"),
                    ObjectName.of("sales.customer"), List.of("id", "discount")));

    /** A server makes of it what it made of what was declared; and written again it is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5"})
    void recordedQueriesStayWhatTheyAre(String version) {
        StarRocksVersion server = StarRocksVersion.parse(version).orElseThrow();
        int queries = 0;
        int rewritten = 0;
        for (Recorded recorded : RecordedQueries.of(version)) {
            String stored = recorded.stored();
            if (stored != null) {
                String readable = readable(stored, recorded.relations());
                assertThat(stored(readable, recorded, server))
                        .as("%s%n%s", recorded, readable)
                        .isEqualTo(stored(stored, recorded, server));
                assertThat(readable(readable, recorded.relations()))
                        .as("%s", recorded)
                        .isEqualTo(readable);
                queries++;
                rewritten += readable.equals(stored) ? 0 : 1;
            }
        }
        System.out.printf(
                "%s: %d of %d recorded queries are written otherwise than servers do%n", version, rewritten, queries);
        assertThat(rewritten).isGreaterThan(queries * 9 / 10);
    }

    private static String stored(String query, Recorded recorded, StarRocksVersion server) {
        return recorded.materialized()
                ? StoredQuery.ofMaterializedView(query, recorded.relations(), server)
                        .text()
                : StoredQuery.ofView(query, recorded.relations(), server).text();
    }

    @Test
    void namesAreQuotedAndQualifiedWhereTheyHaveToBe() {
        assertThat(readable("SELECT `customer`.`id`, `customer`.`key` AS `key`\nFROM `customer`", SHOP))
                .isEqualTo("SELECT id, `key`\nFROM customer");
        assertThat(readable(
                        "SELECT `c`.`name`, `sales`.`o`.`total` AS `paid`\nFROM `customer` AS `c` INNER JOIN"
                                + " `sales`.`orders` AS `o` ON `sales`.`o`.`customer_id` = `c`.`id`",
                        SHOP))
                .isEqualTo("""
                        SELECT c.name, o.total AS paid
                        FROM customer AS c
                        JOIN sales.orders AS o ON o.customer_id = c.id""");
        String twoOfOneName = "SELECT `customer`.`id`, `sales`.`customer`.`discount`\nFROM `customer` INNER JOIN"
                + " `sales`.`customer` ON `sales`.`customer`.`id` = `customer`.`id`";
        assertThat(readable(twoOfOneName, SHOP)).contains("sales.customer.discount");
    }

    @Test
    void parenthesesAreLeftOutThatPrecedenceGives() {
        assertThat(readable(
                        "SELECT `orders`.`id`\nFROM `sales`.`orders`\nWHERE (((`orders`.`id` > 1) AND (`orders`.`total` IS"
                                + " NULL)) AND ((`orders`.`id` != 3) OR (NOT (`orders`.`day` LIKE 'a%')))) AND"
                                + " (((`orders`.`total` * 2) + 1) < (count(*)))",
                        SHOP))
                .isEqualTo("""
                        SELECT id
                        FROM sales.orders
                        WHERE id > 1
                          AND total IS NULL
                          AND (id != 3 OR day NOT LIKE 'a%')
                          AND total * 2 + 1 < count(*)""");
    }

    @Test
    void whatAPersonHasWrittenStaysAsItIs() {
        String query = "select  `id` -- the number\nfrom customer";
        assertThat(readable(query, SHOP)).isEqualTo(query);
    }

    private static String readable(String query, Relations relations) {
        return ReadableQuery.of(query, relations, IdentifierQuoting.WHERE_NEEDED::quote);
    }
}

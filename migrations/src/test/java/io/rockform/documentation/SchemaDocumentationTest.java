// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDocumentationTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String SHOP = """
            CREATE TABLE customer (
              id BIGINT NOT NULL,
              name VARCHAR(50) COMMENT "as on the <invoice> & \\"quoted\\"",
              address STRUCT<street VARCHAR(100), city VARCHAR(40), country CHAR(2)>,
              created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
            ) PRIMARY KEY (id) COMMENT "Everybody who ever bought something."
            DISTRIBUTED BY HASH (id) BUCKETS 4 PROPERTIES ("replication_num" = "1");
            CREATE TABLE product (
              id BIGINT NOT NULL AUTO_INCREMENT,
              title VARCHAR(200) NOT NULL DEFAULT "untitled",
              price DECIMAL(18, 2),
              INDEX by_title (title) USING BITMAP COMMENT "for the search"
            ) PRIMARY KEY (id) DISTRIBUTED BY HASH (id);
            CREATE TABLE orders (
              day DATE NOT NULL,
              id BIGINT NOT NULL,
              customer_id BIGINT NOT NULL COMMENT "who ordered",
              product_id BIGINT,
              quantity INT SUM DEFAULT "0" COMMENT "how many pieces of the product were ordered on that day, less returns"
            ) AGGREGATE KEY (day, id, customer_id, product_id) COMMENT "A row for each product | in an order"
            PARTITION BY date_trunc('day', day) DISTRIBUTED BY HASH (customer_id) BUCKETS 8;
            CREATE TABLE `a_table_that_nothing_reads_with_a_name_as_long_as_some_people_like_them_to_be` (k INT);
            CREATE VIEW customer_city (id COMMENT "of the customer", city) COMMENT "Where customers live"
              AS SELECT id, address.city FROM customer;
            CREATE MATERIALIZED VIEW daily_revenue REFRESH ASYNC AS
              SELECT o.day, SUM(o.quantity * p.price) AS revenue FROM orders o JOIN product p ON p.id = o.product_id
              GROUP BY o.day;
            CREATE MATERIALIZED VIEW revenue_by_city REFRESH DEFERRED MANUAL AS
              SELECT c.city, SUM(o.quantity * p.price) AS revenue FROM orders o JOIN product p ON p.id = o.product_id
              JOIN customer_city c ON c.id = o.customer_id GROUP BY c.city;
            CREATE VIEW monthly_revenue AS SELECT date_trunc('month', day) AS month, SUM(revenue) AS revenue
              FROM daily_revenue JOIN elsewhere.calendar USING (day) GROUP BY date_trunc('month', day);
            """;

    @TempDir
    Path directory;

    private static SchemaDocumentation of(Schema schema) {
        return SchemaDocumentation.of("shop", schema, "", ServerProfile.OFFLINE);
    }

    private static Schema schema(String sql) {
        return PlacedDeclaration.merge(SqlModels.read(List.of(new SqlFile("shop.sql", sql))))
                .schema();
    }

    /** So many copies of the shop, whose names begin with a number. */
    private static Schema large(int tables) {
        List<SchemaObject> objects = IntStream.range(0, tables / 4)
                .boxed()
                .flatMap(number -> schema(SHOP.replaceAll(
                                        "\\b(customer|product|orders|a_table_that|customer_city|daily_revenue|revenue_by_city|monthly_revenue)\\b",
                                        "$1_" + number)
                                .replace("JOIN elsewhere.calendar USING (day) ", "")
                                .replace("a_table_that_", "a_table_" + number + "_"))
                        .objects()
                        .values()
                        .stream())
                .toList();
        return Schema.of(objects);
    }

    @Test
    void thePageSaysAllAndNeedsNothingElse() {
        String html = of(schema(SHOP)).html();

        assertThat(html)
                .contains("as on the &lt;invoice&gt; &amp; &quot;quoted&quot;")
                .contains("AGGREGATE KEY (day, id, customer_id, product_id)")
                .contains("date_trunc('day', day)")
                .contains("HASH(customer_id) BUCKETS 8")
                .contains("INDEX by_title (title) USING BITMAP")
                .contains("<dt>Read by<dd><a href=\"#daily_revenue\">daily_revenue</a>")
                .contains("4 tables · 2 views · 2 materialized views");
        assertThat(html).doesNotContainPattern("(src|href)=\"?(https?:)?//").doesNotContain("url(", "@import");
        Set<String> ids = Pattern.compile("<section id=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(Pattern.compile("href=\"#([^\"]*)\"").matcher(html).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void aPageOf500TablesIsSmall() {
        Schema schema = large(500);

        byte[] html = of(schema).html().getBytes(StandardCharsets.UTF_8);

        assertThat(schema.tables()).hasSize(500);
        assertThat(html.length).isLessThan(2_000_000);
    }

    @Test
    void markdownKeepsItsTables() {
        String markdown = of(schema(SHOP)).markdown();

        assertThat(markdown)
                .contains("*table*: A row for each product \\| in an order")
                .contains("| **id** | BIGINT |  | AUTO\\_INCREMENT |  |")
                .contains("flowchart LR")
                .contains("```sql\nSELECT id, address.city FROM customer\n```");
    }

    /** Whatever reads stands right of what it reads, nothing stands where something else stands, and no line crosses a box. */
    @Test
    void lineageOfRandomSchemasIsLaidOutWithoutOverlaps() {
        for (int seed = 0; seed < 300; seed++) {
            Map<String, Set<String>> edges = randomEdges(new Random(seed));

            LineageLayout.Placed placed = LineageLayout.of(edges);

            Map<String, LineageLayout.Place> places = new HashMap<>();
            Set<List<Integer>> taken = new HashSet<>();
            for (LineageLayout.Place place : placed.nodes()) {
                places.put(place.node(), place);
                assertThat(taken.add(List.of(place.layer(), place.row()))).isTrue();
            }
            assertThat(places.keySet()).isEqualTo(edges.keySet());
            for (LineageLayout.Path path : placed.paths()) {
                List<LineageLayout.Place> passed = path.places();
                for (int i = 1; i < passed.size(); i++) {
                    assertThat(passed.get(i).layer())
                            .isEqualTo(passed.get(i - 1).layer() + 1);
                }
                passed.subList(1, passed.size() - 1)
                        .forEach(place -> assertThat(taken.add(List.of(place.layer(), place.row())))
                                .isTrue());
            }
            assertThat(placed.paths())
                    .hasSize(edges.values().stream().mapToInt(Set::size).sum());
        }
    }

    private static Map<String, Set<String>> randomEdges(Random random) {
        int nodes = 2 + random.nextInt(40);
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        for (int node = 0; node < nodes; node++) {
            Set<String> targets = new LinkedHashSet<>();
            for (int other = node + 1; other < nodes; other++) {
                if (random.nextInt(nodes) < 2) {
                    targets.add("n" + other);
                }
            }
            edges.put("n" + node, targets);
        }
        return edges;
    }

    @Test
    void viewsThatReadEachOtherAreDrawnAllTheSame() {
        Schema schema = schema("CREATE VIEW a AS SELECT k FROM b; CREATE VIEW b AS SELECT k FROM a;");

        assertThat(of(schema).html()).contains("<svg");
    }

    @Test
    void thePageIsLaidOutForDeskAndPhone() throws Exception {
        Optional<Path> program = Browser.find();
        Assumptions.assumeTrue(program.isPresent(), "no browser on this machine: name one in the variable CHROME");
        Path shop = Files.writeString(
                directory.resolve("shop.html"), of(schema(SHOP)).html());
        Path large = Files.writeString(
                directory.resolve("large.html"), of(large(500)).html());
        Files.createDirectories(SCREENSHOTS);
        try (Browser browser = Browser.start(program.orElseThrow(), directory.resolve("profile"))) {
            for (Path page : List.of(shop, large)) {
                for (int width : page == shop ? List.of(1280, 760, 400, 320) : List.of(400)) {
                    browser.open(page, width, 900);
                    String name = page.getFileName().toString().replace(".html", "-" + width + ".png");
                    browser.screenshot(SCREENSHOTS.resolve(name));
                    assertThat(browser.evaluate(LAYOUT).toString()).as(name).isEqualTo("[]");
                    assertThat(browser.evaluate(SPOILED + LAYOUT)).as(name).isNotEmpty();
                }
            }
            browser.open(shop, 400, 900);
            assertThat(browser.evaluate(SEARCH).toString()).isEqualTo("[\"product\"]");
            assertThat(browser.pdf()).hasSizeGreaterThan(10_000);
        }
    }

    /** Puts one section over another, and another out of the page. */
    private static final String SPOILED = """
            document.querySelector('main>section:nth-of-type(2)').style.marginTop = '-60px';
            document.querySelector('main>section:nth-of-type(3)').style.width = '1400px';
            """;

    /** What is wrong with the layout, as texts. */
    private static final String LAYOUT = """
            (() => {
              const wrong = [];
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) wrong.push('scrolls to ' + root.scrollWidth);
              const seen = element => element.getClientRects().length > 0;
              const boxes = (selector) => [...document.querySelectorAll(selector)].filter(seen)
                  .map(element => [element, element.getBoundingClientRect()]);
              const apart = (selector) => {
                const all = boxes(selector);
                for (let i = 1; i < all.length; i++) {
                  for (let j = Math.max(0, i - 60); j < i; j++) {
                    const [a, p] = all[i], [b, q] = all[j];
                    if (a.contains(b) || b.contains(a)) continue;
                    if (p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 1 && q.top < p.bottom - 1)
                      wrong.push(selector + ': ' + a.textContent.slice(0, 30) + ' over ' + b.textContent.slice(0, 30));
                  }
                }
              };
              ['main>section', 'svg rect', 'dt,dd', 'h2,h3,section>p,dl,div.w,section>pre', 'td,th', 'nav li', 'header>*']
                  .forEach(apart);
              for (const [element, box] of boxes('header>*,nav a,main>section,h2,section>p,dl,dd,div.w,pre.w'))
                if (box.right > root.clientWidth + 1 || box.left < -1)
                  wrong.push(element.tagName + ' leaves the page: ' + element.textContent.slice(0, 30));
              for (const [element, box] of boxes('svg .n')) {
                const text = element.querySelector('text').getBoundingClientRect();
                const rect = element.querySelector('rect').getBoundingClientRect();
                if (text.right > rect.right || text.left < rect.left) wrong.push('text leaves its box: ' + element.textContent);
              }
              for (const [element, box] of boxes('td'))
                if (element.scrollWidth > element.clientWidth + 1) wrong.push('cell: ' + element.textContent.slice(0, 30));
              return wrong.slice(0, 5);
            })()
            """;

    /** What is still shown after something was typed. */
    private static final String SEARCH = """
            (async () => {
              const box = document.getElementById('q');
              box.value = 'untitled BITMAP';
              box.dispatchEvent(new Event('input'));
              await new Promise(resolve => setTimeout(resolve, 300));
              return [...document.querySelectorAll('main>section')].filter(each => !each.hidden).map(each => each.id);
            })()
            """;
}

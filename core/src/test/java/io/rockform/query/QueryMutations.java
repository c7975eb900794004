// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.problem.RockformException;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Grouping;
import io.rockform.query.tree.Limit;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import io.rockform.query.tree.SortItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Every small change of a query that changes its meaning, one at a time. */
public final class QueryMutations {
    /** Words and signs, and what stands there instead; what does not parse is dropped. */
    private static final Map<Integer, Map<String, String>> REPLACED = Map.ofEntries(
            Map.entry(StarRocksLexer.EQUAL, Map.of("comparison", "<>", "comparison to NULL", "<=>")),
            Map.entry(StarRocksLexer.NOT_EQUAL, Map.of("comparison", "=")),
            Map.entry(StarRocksLexer.LESS_THAN, Map.of("comparison", "<=")),
            Map.entry(StarRocksLexer.GREATER_THAN, Map.of("comparison", ">=")),
            Map.entry(StarRocksLexer.GREATER_OR_EQUAL, Map.of("comparison", ">")),
            Map.entry(StarRocksLexer.EQUAL_FOR_NULL, Map.of("comparison to NULL", "=")),
            Map.entry(StarRocksLexer.PLUS, Map.of("arithmetic", "-")),
            Map.entry(StarRocksLexer.MINUS_SIGN, Map.of("arithmetic", "+")),
            Map.entry(StarRocksLexer.ASTERISK, Map.of("arithmetic", "/")),
            Map.entry(StarRocksLexer.SLASH, Map.of("arithmetic", "*")),
            Map.entry(StarRocksLexer.AND, Map.of("AND and OR", "OR")),
            Map.entry(StarRocksLexer.OR, Map.of("AND and OR", "AND")),
            Map.entry(StarRocksLexer.IN, Map.of("NOT", "NOT IN")),
            Map.entry(StarRocksLexer.BETWEEN, Map.of("NOT", "NOT BETWEEN")),
            Map.entry(StarRocksLexer.LIKE, Map.of("NOT", "NOT LIKE", "operator", "REGEXP")),
            Map.entry(StarRocksLexer.REGEXP, Map.of("operator", "LIKE")),
            Map.entry(StarRocksLexer.IS, Map.of("NOT", "IS NOT")),
            Map.entry(StarRocksLexer.NOT, Map.of("NOT", "")),
            Map.entry(StarRocksLexer.EXISTS, Map.of("NOT", "NOT EXISTS")),
            Map.entry(StarRocksLexer.ASC, Map.of("direction", "DESC")),
            Map.entry(StarRocksLexer.DESC, Map.of("direction", "ASC")),
            Map.entry(StarRocksLexer.FIRST, Map.of("nulls", "LAST")),
            Map.entry(StarRocksLexer.LAST, Map.of("nulls", "FIRST")),
            Map.entry(StarRocksLexer.LEFT, Map.of("join", "RIGHT")),
            Map.entry(StarRocksLexer.RIGHT, Map.of("join", "LEFT")),
            Map.entry(StarRocksLexer.FULL, Map.of("join", "LEFT")),
            Map.entry(StarRocksLexer.INNER, Map.of("join", "LEFT")),
            Map.entry(StarRocksLexer.SEMI, Map.of("join", "ANTI")),
            Map.entry(StarRocksLexer.ANTI, Map.of("join", "SEMI")),
            Map.entry(StarRocksLexer.DISTINCT, Map.of("DISTINCT", "")),
            Map.entry(StarRocksLexer.SELECT, Map.of("DISTINCT", "SELECT DISTINCT")),
            Map.entry(StarRocksLexer.UNION, Map.of("set operator", "INTERSECT")),
            Map.entry(StarRocksLexer.INTERSECT, Map.of("set operator", "EXCEPT")),
            Map.entry(StarRocksLexer.EXCEPT, Map.of("set operator", "UNION")),
            Map.entry(StarRocksLexer.ALL, Map.of("set operator", "")),
            Map.entry(StarRocksLexer.ROLLUP, Map.of("grouping", "CUBE")),
            Map.entry(StarRocksLexer.CUBE, Map.of("grouping", "ROLLUP")),
            Map.entry(StarRocksLexer.ROWS, Map.of("window", "RANGE")),
            Map.entry(StarRocksLexer.RANGE, Map.of("window", "ROWS")),
            Map.entry(StarRocksLexer.FOLLOWING, Map.of("window", "PRECEDING")),
            Map.entry(StarRocksLexer.DAY, Map.of("interval", "MONTH")),
            Map.entry(StarRocksLexer.YEAR, Map.of("interval", "MONTH")),
            Map.entry(StarRocksLexer.TRUE, Map.of("literal", "FALSE")),
            Map.entry(StarRocksLexer.FALSE, Map.of("literal", "TRUE")),
            Map.entry(StarRocksLexer.INT, Map.of("type", "BIGINT")),
            Map.entry(StarRocksLexer.STRING, Map.of("type", "INT")));

    private final String text;
    private final BiConsumer<String, Query> consumer;

    private QueryMutations(String text, BiConsumer<String, Query> consumer) {
        this.text = text;
        this.consumer = consumer;
    }

    /** Gives each mutation with its kind. */
    static void of(String text, BiConsumer<String, Query> consumer) {
        QueryMutations mutations = new QueryMutations(text, consumer);
        mutations.words();
        mutations.names();
        mutations.clauses();
    }

    /** Gives each mutation as text, with its kind. */
    public static void textsOf(String text, BiConsumer<String, String> consumer) {
        of(text, (kind, mutated) -> consumer.accept(kind, QueryWriter.text(mutated)));
    }

    private void offer(String kind, String mutated) {
        try {
            Query query = QueryParser.parse(mutated);
            if (!query.equals(QueryParser.parse(text))) {
                consumer.accept(kind, query);
            }
        } catch (RockformException doesNotParse) {
            // no query, so no mutation
        }
    }

    private void replace(String kind, Token token, String replacement) {
        replace(kind, token.getStartIndex(), token.getStopIndex() + 1, replacement);
    }

    private void replace(String kind, int start, int end, String replacement) {
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, end);
        offer(kind, text.substring(0, from) + replacement + text.substring(to));
    }

    private void words() {
        StarRocksLexer lexer = new StarRocksLexer(CharStreams.fromString(text));
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        for (Token token : tokens.getTokens()) {
            String word = token.getText();
            REPLACED.getOrDefault(token.getType(), Map.of()).forEach((kind, other) -> replace(kind, token, other));
            switch (token.getType()) {
                case StarRocksLexer.INTEGER_VALUE, StarRocksLexer.DECIMAL_VALUE ->
                    replace("literal", token, word + "7");
                case StarRocksLexer.SINGLE_QUOTED_TEXT, StarRocksLexer.DOUBLE_QUOTED_TEXT -> string(token, word);
                case StarRocksLexer.JOIN -> replace("join", token, "LEFT JOIN");
                default -> {}
            }
        }
    }

    private void string(Token token, String word) {
        String quote = word.substring(0, 1);
        String inner = word.substring(1, word.length() - 1);
        replace("literal", token, quote + inner + "--z" + quote);
        replace("literal", token, quote + " " + inner + quote);
        String swapped = inner.equals(inner.toUpperCase()) ? inner.toLowerCase() : inner.toUpperCase();
        if (!inner.contains("\\")) {
            replace("string case", token, quote + swapped + quote);
        }
    }

    private void names() {
        PlacedQuery placed = QueryParser.parseKeepingPlaces(text);
        new QueryWalk() {
            @Override
            void enter(Relation.TableReference table) {
                List<Integer> starts = Objects.requireNonNull(placed.places().of(table));
                int start = starts.get(starts.size() - 1);
                boolean quoted = text.codePointAt(text.offsetByCodePoints(0, start)) == '`';
                replace("table", start + (quoted ? 1 : 0), start + (quoted ? 1 : 0), "zz_");
                replace("database", starts.get(0), start, "sc2.");
            }

            @Override
            protected void enter(Expression expression) {
                List<Integer> starts = placed.places().of(expression);
                if (starts == null) {
                    return;
                }
                int start = starts.get(starts.size() - 1);
                boolean quoted = text.codePointAt(text.offsetByCodePoints(0, start)) == '`';
                int place = start + (quoted ? 1 : 0);
                replace(expression instanceof Expression.FunctionCall ? "function" : "column", place, place, "zz_");
            }
        }.enter(placed.query());
    }

    private void clauses() {
        Query query = QueryParser.parse(text);
        Limit other = query.limit() == null ? new Limit("0", "7") : null;
        offer("LIMIT", query, query.body(), query.orderBy(), other);
        if (query.limit() != null) {
            offer(
                    "LIMIT",
                    query,
                    query.body(),
                    query.orderBy(),
                    new Limit("77", query.limit().count()));
        }
        if (!query.orderBy().isEmpty()) {
            offer("ORDER BY", query, query.body(), List.of(), query.limit());
            List<SortItem> turned = query.orderBy().stream()
                    .map(item -> new SortItem(item.expression(), !item.descending(), item.nullsFirst()))
                    .toList();
            offer("direction", query, query.body(), turned, query.limit());
        }
        if (query.body() instanceof QueryBody.Select select) {
            select(query, select);
        }
    }

    private void offer(String kind, Query query, QueryBody body, List<SortItem> orderBy, @Nullable Limit limit) {
        consumer.accept(kind, new Query(query.recursive(), query.commonTables(), body, orderBy, limit));
    }

    private void offer(String kind, Query query, QueryBody body) {
        offer(kind, query, body, query.orderBy(), query.limit());
    }

    private void select(Query query, QueryBody.Select select) {
        List<SelectItem> items = select.items();
        if (select.where() != null) {
            offer("WHERE", query, with(select, items, null, select.groupBy(), select.having()));
        }
        if (select.having() != null) {
            offer("HAVING", query, with(select, items, select.where(), select.groupBy(), null));
        }
        if (select.groupBy() != null) {
            @Nullable Grouping less = less(select.groupBy());
            offer("GROUP BY", query, with(select, items, select.where(), less, select.having()));
        }
        if (items.size() > 1) {
            offer("columns", query, withItems(select, items.subList(1, items.size())));
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof SelectItem.Output output) {
                List<SelectItem> renamed = new ArrayList<>(items);
                renamed.set(i, new SelectItem.Output(output.expression(), "zz_name"));
                offer("column name", query, withItems(select, renamed));
            }
        }
    }

    /** Without its last member; null if it had no other. */
    private static @Nullable Grouping less(Grouping grouping) {
        List<List<Expression>> sets = new ArrayList<>(grouping.sets());
        List<Expression> last = sets.remove(sets.size() - 1);
        if (!last.isEmpty()) {
            sets.add(last.subList(0, last.size() - 1));
        }
        boolean none = sets.stream().allMatch(List::isEmpty) && grouping.sets().size() == 1;
        return none ? null : new Grouping(grouping.kind(), sets);
    }

    private static QueryBody withItems(QueryBody.Select select, List<SelectItem> items) {
        return with(select, items, select.where(), select.groupBy(), select.having());
    }

    private static QueryBody with(
            QueryBody.Select select,
            List<SelectItem> items,
            @Nullable Expression where,
            @Nullable Grouping groupBy,
            @Nullable Expression having) {
        return new QueryBody.Select(select.hints(), select.distinct(), items, select.from(), where, groupBy, having);
    }

    /** How many of each kind. */
    public static final class Count {
        private final Map<String, Integer> counts = new TreeMap<>();

        public void add(String kind) {
            counts.merge(kind, 1, Integer::sum);
        }

        public Map<String, Integer> counts() {
            return counts;
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}

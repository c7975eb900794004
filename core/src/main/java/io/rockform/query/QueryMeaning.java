// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.problem.RockformException;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.SelectItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares queries by what they mean, so that the text that a user declared equals the one that StarRocks made of it, and nothing else.
 *
 * <p>What does not matter: qualification, quotes, case of keywords, functions and columns, blanks, comments, redundant parentheses, aliases
 * of relations, default aliases, ASC, INNER, and StarRocks' own rewritings (facts 8.3). Everything else does.
 */
public final class QueryMeaning {
    private QueryMeaning() {}

    /** The outcome of a comparison. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        /** Only the server can tell. */
        UNKNOWN
    }

    /** @param reason where they differ, or why it cannot be told; empty if they are the same */
    public record Result(Verdict verdict, String reason) {
        public boolean isSame() {
            return verdict == Verdict.SAME;
        }
    }

    /** Whether the names of a query's columns are part of it. */
    public enum ColumnNames {
        /** They become the view's. */
        MATTER,
        /** A column list of the view names them instead. */
        GIVEN_BY_COLUMN_LIST
    }

    /** Compares two queries whose column names matter. */
    public static Result compare(String declared, String stored, Relations relations) {
        return compare(declared, stored, relations, ColumnNames.MATTER);
    }

    /**
     * Compares two queries of views. A text that does not parse is the same only as itself, else unknown.
     *
     * @param relations what the names in both mean; what it does not know is compared as far as is sound
     */
    public static Result compare(String declared, String stored, Relations relations, ColumnNames names) {
        if (declared.strip().equals(stored.strip())) {
            return new Result(Verdict.SAME, "");
        }
        try {
            return compare(QueryParser.parse(declared), QueryParser.parse(stored), relations, names);
        } catch (RockformException unreadable) {
            return new Result(Verdict.UNKNOWN, unreadable.problems().get(0).text());
        }
    }

    /** Compares two parsed queries. */
    public static Result compare(Query declared, Query stored, Relations relations, ColumnNames names) {
        Resolution one = Resolver.resolve(declared, relations);
        Resolution other = Resolver.resolve(stored, relations);
        boolean rewritten = RewrittenForm.is(declared, one) || RewrittenForm.is(stored, other);
        return new MeaningComparison(rewritten)
                .compare(meaning(declared, one, relations, names), meaning(stored, other, relations, names));
    }

    private static Meaning meaning(Query query, Resolution resolution, Relations relations, ColumnNames names) {
        Meaning meaning = new QueryMeaningBuilder(resolution, relations).of(query);
        return names == ColumnNames.GIVEN_BY_COLUMN_LIST
                ? meaning
                : Meaning.of("view", meaning, Meaning.of("names", columnNames(query.body(), resolution)));
    }

    private static List<Meaning> columnNames(QueryBody body, Resolution resolution) {
        List<Meaning> names = new ArrayList<>();
        for (SelectItem item : firstSelect(body).items()) {
            names.addAll(item.accept(new NamesOf(resolution)));
        }
        return names;
    }

    /** The one whose names the result has. */
    private static QueryBody.Select firstSelect(QueryBody body) {
        if (body instanceof QueryBody.SetOperation operation) {
            return firstSelect(operation.left());
        }
        return body instanceof QueryBody.Nested nested
                ? firstSelect(nested.query().body())
                : (QueryBody.Select) body;
    }

    private record NamesOf(Resolution resolution) implements SelectItem.Visitor<List<Meaning>> {
        @Override
        public List<Meaning> visitAllColumns(SelectItem.AllColumns item) {
            List<Target.Source> columns = resolution.columns(item);
            if (columns == null) {
                return List.of(new Meaning.UnknownColumns("*"));
            }
            return columns.stream()
                    .<Meaning>map(column -> new Meaning.ColumnName(Names.lower(column.column()), true))
                    .toList();
        }

        @Override
        public List<Meaning> visitOutput(SelectItem.Output item) {
            boolean given = item.alias() != null || item.expression() instanceof Expression.ColumnReference;
            return List.of(new Meaning.ColumnName(Names.lower(OutputNames.of(item)), given));
        }
    }

    /**
     * Compares two scalar expressions over the columns of one table, such as those of generated columns and partitions.
     *
     * @param table the table's name as it may stand before a column; null if it cannot
     */
    public static Result compareExpressions(String declared, String stored, @Nullable String table) {
        if (declared.strip().equals(stored.strip())) {
            return new Result(Verdict.SAME, "");
        }
        Relations relations = Relations.unknown("");
        try {
            Meaning one = meaning(QueryParser.parseExpression(declared), table, relations);
            Meaning other = meaning(QueryParser.parseExpression(stored), table, relations);
            return new MeaningComparison(false).compare(one, other);
        } catch (RockformException unreadable) {
            return new Result(Verdict.UNKNOWN, unreadable.problems().get(0).text());
        }
    }

    private static Meaning meaning(Expression expression, @Nullable String table, Relations relations) {
        Resolution resolution = Resolver.resolve(expression, table == null ? "" : table, relations);
        QueryMeaningBuilder queries = new QueryMeaningBuilder(resolution, relations);
        return new ExpressionMeaning(resolution, queries::of).of(expression);
    }
}

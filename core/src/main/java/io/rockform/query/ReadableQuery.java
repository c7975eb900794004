// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.problem.RockformException;
import io.rockform.query.QueryMeaning.Verdict;
import io.rockform.query.tree.Query;
import java.util.function.UnaryOperator;

/**
 * A query as people write it, made of what a server has made of one: names are quoted and qualified where they have to be,
 * clauses and joins have lines of their own, and parentheses that precedence gives are left out. It is the same query by
 * {@link QueryMeaning}; what cannot be shown to be stays as it is.
 */
public final class ReadableQuery {
    /** Nested deeper, a query is left as it is: each level is laid out twice. */
    private static final int DEEPEST = 8;

    private ReadableQuery() {}

    /**
     * The query as people write it.
     *
     * @param relations what the names in it mean
     * @param quote a name as SQL, in backquotes if it needs them
     */
    public static String of(String query, Relations relations, UnaryOperator<String> quote) {
        // Servers store no comments. Whoever reads them here reads what a person wrote.
        if (query.contains("/*") || query.contains("--") || query.split("(?i)SELECT", -1).length > DEEPEST * 2) {
            return query;
        }
        try {
            Query parsed = QueryParser.parse(query);
            Resolution resolution = Resolver.resolve(parsed, relations);
            for (ReadableWriter.Qualification qualification : ReadableWriter.Qualification.values()) {
                String readable = new ReadableWriter(resolution, qualification, quote)
                        .write(parsed)
                        .strip();
                if (QueryMeaning.compare(readable, query, relations).verdict() == Verdict.SAME) {
                    return readable;
                }
            }
        } catch (RockformException unreadable) {
            return query;
        }
        return query;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.problem.RockformException;
import io.rockform.query.QueryMeaning.ColumnNames;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of a query's result are made of. */
public final class OutputSources {
    private OutputSources() {}

    /** A column of a table, a view or a materialized view. */
    public record Source(ObjectName relation, String column) {}

    /** The columns that a query hands on as they are; empty if one of its columns is something else, or is not known. */
    public static Optional<List<Source>> of(String query, Relations relations) {
        try {
            Query parsed = QueryParser.parse(query);
            Resolution resolution = Resolver.resolve(parsed, relations);
            List<OutputColumn> columns =
                    parsed.body() instanceof QueryBody.Select select ? resolution.columns(select) : null;
            return columns == null ? Optional.empty() : sources(columns, resolution);
        } catch (RockformException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<List<Source>> sources(List<OutputColumn> columns, Resolution resolution) {
        List<Source> sources = new ArrayList<>();
        for (OutputColumn column : columns) {
            Target.Source source = source(column, resolution);
            ObjectName relation = source == null ? null : source.variable().table();
            if (source == null || relation == null || !source.fields().isEmpty()) {
                return Optional.empty();
            }
            sources.add(new Source(relation, source.column()));
        }
        return Optional.of(sources);
    }

    private static Target.@Nullable Source source(OutputColumn column, Resolution resolution) {
        if (column.source() != null) {
            return column.source();
        }
        return column.expression() instanceof Expression.ColumnReference reference
                        && resolution.target(reference) instanceof Target.Source source
                ? source
                : null;
    }

    /** Whether two queries select the same from the same, whatever rows of it they keep and however they are named. */
    public static boolean areSame(String one, String other, Relations relations) {
        try {
            Query left = allRows(QueryParser.parse(one));
            Query right = allRows(QueryParser.parse(other));
            return left != null
                    && right != null
                    && QueryMeaning.compare(left, right, relations, ColumnNames.GIVEN_BY_COLUMN_LIST)
                            .isSame();
        } catch (RockformException unreadable) {
            return false;
        }
    }

    private static @Nullable Query allRows(Query query) {
        if (!(query.body() instanceof QueryBody.Select select)) {
            return null;
        }
        QueryBody whole =
                new QueryBody.Select(List.of(), false, select.items(), select.from(), null, select.groupBy(), null);
        return new Query(query.recursive(), query.commonTables(), whole, List.of(), null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.profile.StarRocksVersion;
import io.rockform.query.QueryMeaning;
import io.rockform.query.QueryMeaning.ColumnNames;
import io.rockform.query.Relations;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.ViewColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Queries and column lists of views, by meaning (trap 10). What only a server could tell is a finding: it is called neither
 * equal nor different.
 */
final class QueryComparison {
    private final Relations relations;
    private final Relations existing;
    private final StarRocksVersion version;
    private final Changes changes;
    private final DefinitionJudge judge;

    /** Names mean what they mean in the declared schema; what it no longer has is looked up in the actual one. */
    QueryComparison(Schema actual, Schema declared, Changes changes, ComparisonContext context) {
        this.version = context.profile().version();
        Relations wanted = SchemaRelations.of(declared, context.database(), version);
        this.existing = SchemaRelations.of(actual, context.database(), version);
        this.relations =
                new Relations(context.database(), name -> wanted.columns(name).or(() -> existing.columns(name)));
        this.changes = changes;
        this.judge = context.judge();
    }

    /** Whether the query or the columns of a view differ. */
    boolean differ(
            ObjectName view,
            List<ViewColumn> actualColumns,
            String actualQuery,
            List<ViewColumn> declaredColumns,
            String declaredQuery) {
        if (actualColumns.equals(declaredColumns) && actualQuery.strip().equals(declaredQuery.strip())) {
            return false;
        }
        if (!sameColumns(actualColumns, actualQuery, declaredColumns, declaredQuery)) {
            return true;
        }
        ColumnNames names = actualColumns.isEmpty() && declaredColumns.isEmpty()
                ? ColumnNames.MATTER
                : ColumnNames.GIVEN_BY_COLUMN_LIST;
        QueryMeaning.Result result = QueryMeaning.compare(declaredQuery, actualQuery, relations, names);
        return switch (result.verdict()) {
            case SAME -> false;
            case DIFFERENT -> true;
            case UNKNOWN ->
                // A query that names a column that the model has no more still means what it meant.
                !QueryMeaning.compare(declaredQuery, actualQuery, existing, names)
                                .isSame()
                        && isToldDifferent(view, actualQuery, declaredQuery, result.reason());
        };
    }

    /** What the server cannot tell either is a finding. */
    private boolean isToldDifferent(ObjectName view, String actualQuery, String declaredQuery, String reason) {
        boolean materialized = changes.schema().materializedView(view).isPresent();
        Optional<Boolean> same =
                judge.isSame(new DefinitionJudge.Question(view, materialized, declaredQuery, actualQuery, relations));
        if (same.isEmpty()) {
            changes.find(new Finding(
                    view,
                    "query",
                    actualQuery,
                    declaredQuery,
                    "whether they mean the same cannot be told without the server: " + reason,
                    "let the server tell by scratch views (compare.scratch-database), write the query as the server"
                            + " shows it, or replace the view in a revision written by hand"));
        }
        return !same.orElse(true);
    }

    /**
     * A server always shows a column list; without one the names come from the query, and there are no comments. Then their
     * order says nothing that the comparison of the queries does not: 4.1 puts the columns of USING first where a star stands
     * for them, 3.x does not (recorded view-text/36).
     */
    private boolean sameColumns(
            List<ViewColumn> actual, String actualQuery, List<ViewColumn> declared, String declaredQuery) {
        Optional<List<String>> existing = names(actual, actualQuery);
        Optional<List<String>> wanted = names(declared, declaredQuery);
        boolean listed = !actual.isEmpty() && !declared.isEmpty();
        boolean sameNames = existing.isEmpty()
                || wanted.isEmpty()
                || (listed
                        ? existing.get().equals(wanted.get())
                        : sorted(existing.get()).equals(sorted(wanted.get())));
        return sameNames && comments(actual).equals(comments(declared));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static List<String> comments(List<ViewColumn> columns) {
        Stream<String> comments = columns.stream().map(ViewColumn::comment);
        return columns.stream().allMatch(column -> column.comment().isEmpty()) ? List.of() : comments.toList();
    }

    private Optional<List<String>> names(List<ViewColumn> columns, String query) {
        return columns.isEmpty()
                ? SchemaRelations.outputColumns(query, relations, version)
                        .map(names -> names.stream().map(QueryComparison::lower).toList())
                : Optional.of(
                        columns.stream().map(column -> lower(column.name())).toList());
    }

    /** Column names are case-insensitive (facts 1.2). */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

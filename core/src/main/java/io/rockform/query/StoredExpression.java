// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.StarRocksVersion;

/**
 * What StarRocks makes of an expression over the columns of a table when it stores it: for partitions and for generated
 * columns (facts 3.2, 4.6). A text that is no expression stays as it is.
 */
public final class StoredExpression {
    private StoredExpression() {}

    /** What a table is partitioned by: quotes of names stay as written, texts are in single quotes (recorded partitions/*). */
    public static String ofPartition(String sql, StarRocksVersion version) {
        return written(
                sql,
                TableExpressionWriter.asTyped(sql)
                        .withTypedFunctions(version.isAtLeast(Feature.FUNCTION_NAMES_AS_TYPED.since())));
    }

    /** What a materialized view is partitioned by: names are quoted (recorded mvs/partition trunc). */
    public static String ofMaterializedPartition(String sql, StarRocksVersion version) {
        return written(
                sql,
                TableExpressionWriter.quoted(sql)
                        .withTypedFunctions(version.isAtLeast(Feature.FUNCTION_NAMES_AS_TYPED.since())));
    }

    /**
     * What a column is generated from.
     *
     * @param primary whether its table is of the PRIMARY KEY model, in which names of columns are not quoted
     */
    public static String ofColumn(String sql, boolean primary, StarRocksVersion version) {
        boolean bare = primary && version.isAtLeast(Feature.BARE_GENERATED_COLUMNS.since());
        return written(sql, bare ? TableExpressionWriter.asTyped(sql) : TableExpressionWriter.quoted(sql));
    }

    private static String written(String sql, TableExpressionWriter writer) {
        try {
            return writer.write(QueryParser.parseExpression(sql));
        } catch (RockformException notUnderstood) {
            return sql;
        }
    }
}

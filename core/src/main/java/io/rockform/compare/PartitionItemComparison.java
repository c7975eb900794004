// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.query.QueryMeaning;
import io.rockform.query.QueryMeaning.Result;
import io.rockform.query.QueryMeaning.Verdict;
import io.rockform.schema.PartitionItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tables and materialized views are partitioned by: columns by their names, expressions by their meaning. */
final class PartitionItemComparison {
    private static final Result SAME = new Result(Verdict.SAME, "");
    private static final Result DIFFERENT =
            new Result(Verdict.DIFFERENT, "StarRocks cannot change what a table is partitioned by");

    private PartitionItemComparison() {}

    /** @param table the name of the table, which may stand before a column; null if it cannot */
    static Result compare(List<PartitionItem> actual, List<PartitionItem> declared, @Nullable String table) {
        if (actual.size() != declared.size()) {
            return DIFFERENT;
        }
        for (int index = 0; index < actual.size(); index++) {
            Result result = compare(actual.get(index), declared.get(index), table);
            if (!result.isSame()) {
                return result;
            }
        }
        return SAME;
    }

    private static Result compare(PartitionItem actual, PartitionItem declared, @Nullable String table) {
        if (actual instanceof PartitionItem.OfColumn one && declared instanceof PartitionItem.OfColumn other) {
            return one.name().equalsIgnoreCase(other.name()) ? SAME : DIFFERENT;
        }
        if (actual instanceof PartitionItem.OfExpression one && declared instanceof PartitionItem.OfExpression other) {
            Result result = QueryMeaning.compareExpressions(other.sql(), one.sql(), table);
            return switch (result.verdict()) {
                case SAME -> SAME;
                case DIFFERENT -> DIFFERENT;
                case UNKNOWN ->
                    new Result(
                            Verdict.UNKNOWN,
                            "whether they mean the same cannot be told without the server: " + result.reason());
            };
        }
        return DIFFERENT;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlClauses;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clauses of CREATE statements as people write them into Java: without quotes that need not be. */
final class ClauseText {
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private ClauseText() {}

    /** {@code HASH(id) BUCKETS 10}. */
    static String distribution(Distribution distribution) {
        return WRITER.distribution(distribution);
    }

    /** {@code i1 (city) USING BITMAP}. */
    static String index(Index index) {
        return WRITER.index(index).substring("INDEX ".length());
    }

    /** {@code p1 VALUES LESS THAN ("10")}, or a series. */
    static String partition(PartitionDefinition partition) {
        String text = WRITER.partition(partition);
        return text.substring(text.indexOf(' ') + 1);
    }

    /** {@code r1 (city, amount)}. */
    static String rollup(Rollup rollup) {
        return WRITER.rollup(rollup);
    }

    /** {@code RANGE(dt) (PARTITION p1 VALUES LESS THAN ('2024-01-01'))}. */
    static String partitioning(Partitioning partitioning) {
        String text = WRITER.partitioning(partitioning);
        String single = singleQuoted(text);
        // An expression keeps the quotes that its author chose.
        return isRead(partitioning, () -> DdlClauses.partitioning(single)) ? single : text;
    }

    /** Whether SQL can say it, and is read as the same. */
    static boolean isReadable(Partitioning partitioning) {
        return isRead(partitioning, () -> DdlClauses.partitioning(partitioning(partitioning)));
    }

    /** What a materialized view is partitioned by: {@code date_trunc('day', dt), city}. */
    static String partitionItems(List<PartitionItem> items) {
        String text = WRITER.partitionItems(items);
        String single = singleQuoted(text);
        return isRead(items, () -> DdlClauses.partitionItems(single)) ? single : text;
    }

    /** {@code avg(int)}. */
    static String state(AggregateState state) {
        return state.function()
                + state.arguments().stream().map(WRITER::type).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether a text is read as what it was written for. */
    static <T> boolean isRead(T value, Supplier<? extends @Nullable T> read) {
        try {
            return value.equals(read.get());
        } catch (RockformException e) {
            return false;
        }
    }

    /** {@code DEFERRED ASYNC START('2024-01-01 00:00:00') EVERY(INTERVAL 1 DAY)}. */
    static String refresh(Refresh refresh) {
        return singleQuoted(WRITER.refresh(refresh));
    }

    /** Double quotes would have to be escaped in Java. */
    private static String singleQuoted(String text) {
        boolean onlyDelimiters = text.indexOf('\'') < 0 && text.indexOf('\\') < 0;
        return onlyDelimiters ? text.replace('"', '\'') : text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.operation.MergedSpan;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.OptimizeTable;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Partitioning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a layout that change together. */
public final class Optimization {
    private List<String> partitions = List.of();
    private @Nullable Partitioning partitioning;
    private @Nullable MergedSpan merged;
    private List<String> sortKey = List.of();
    private @Nullable Distribution distribution;

    Optimization() {}

    /** Only of these, whose number of buckets alone can change. */
    public Optimization partitions(String... names) {
        partitions = List.of(names);
        return this;
    }

    /** @param clause what the partitions that are there are merged by, such as {@code date_trunc('month', dt)} */
    public Optimization partitionBy(String clause) {
        partitioning = DdlClauses.partitioning(clause);
        return this;
    }

    /** Merges only the partitions between two times. */
    public Optimization between(String from, String to) {
        merged = new MergedSpan(from, to);
        return this;
    }

    public Optimization orderBy(String... columns) {
        sortKey = List.of(columns);
        return this;
    }

    /** @param clause such as {@code HASH(id) BUCKETS 20} */
    public Optimization distributedBy(String clause) {
        distribution = DdlClauses.distribution(clause);
        return this;
    }

    /** One part alone of a whole table is an operation of its own. */
    Operation of(ObjectName table) {
        boolean whole = partitions.isEmpty() && partitioning == null;
        if (whole && sortKey.isEmpty() && distribution != null) {
            return new SetDistribution(table, distribution);
        }
        if (whole && !sortKey.isEmpty() && distribution == null) {
            return new SetSortKey(table, sortKey);
        }
        return new OptimizeTable(table, partitions, partitioning, merged, sortKey, distribution);
    }
}

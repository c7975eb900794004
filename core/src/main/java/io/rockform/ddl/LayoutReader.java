// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.DistributionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.LayoutPartContext;
import io.rockform.operation.MergedSpan;
import io.rockform.schema.Distribution;
import io.rockform.schema.Partitioning;
import io.rockform.schema.TableKey;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads the parts of ALTER TABLE that make one change of the layout (facts 6.8). */
final class LayoutReader {
    private final Reading reading;
    private final TableReader tables;
    private int parts;
    private @Nullable List<String> partitions;
    private @Nullable TableKey key;
    private @Nullable Partitioning partitioning;
    private @Nullable MergedSpan between;
    private @Nullable List<String> sortKey;
    private @Nullable Distribution distribution;
    private boolean ofFuturePartitions;

    LayoutReader(Reading reading) {
        this.reading = reading;
        this.tables = new TableReader(reading);
    }

    void read(LayoutPartContext part) {
        parts++;
        if (part.partitionNameList() != null) {
            refuseSecond(partitions, part);
            partitions = PartitionClauseReader.names(part.partitionNameList());
        } else if (part.keyClause() != null) {
            refuseSecond(key, part);
            key = TableReader.key(part.keyClause());
        } else if (part.partitionBy() != null) {
            refuseSecond(partitioning, part);
            partitioning =
                    new PartitionReader(reading).partitioning(part.partitionBy().partitioning());
            between = part.BETWEEN() == null
                    ? null
                    : new MergedSpan(Reading.string(part.string(0)), Reading.string(part.string(1)));
        } else if (part.orderBy() != null) {
            refuseSecond(sortKey, part);
            sortKey = tables.sortKey(part.orderBy().sortItem());
        } else {
            refuseSecond(distribution, part);
            DistributionContext context = part.distributedBy().distribution();
            distribution = tables.distributionOrDefault(context);
            ofFuturePartitions = context.DEFAULT() != null;
            if (ofFuturePartitions && context.RANDOM() != null) {
                throw reading.syntaxError("DEFAULT BUCKETS is for HASH alone", context);
            }
        }
        if (ofFuturePartitions && parts > 1) {
            throw reading.syntaxError("DEFAULT BUCKETS stands alone", part);
        }
    }

    private void refuseSecond(@Nullable Object first, ParserRuleContext part) {
        if (first != null) {
            throw reading.syntaxError("a second " + part.getStart().getText(), part);
        }
    }

    AlterTableClause clause() {
        if (parts == 1 && distribution != null) {
            return ofFuturePartitions && distribution instanceof Distribution.Hash hash
                    ? new AlterTableClause.SetDefaultBuckets(hash)
                    : new AlterTableClause.SetDistribution(distribution);
        }
        if (parts == 1 && sortKey != null) {
            return new AlterTableClause.OrderBy(sortKey);
        }
        return new AlterTableClause.Optimize(
                partitions == null ? List.of() : partitions,
                key,
                partitioning,
                between,
                sortKey == null ? List.of() : sortKey,
                distribution);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.optimizing;

import io.rockform.ddl.validate.PartitionFunction;
import io.rockform.operation.TableOperation.OptimizeTable;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ColumnNames;
import io.rockform.schema.Distribution;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE that changes several parts of the layout (facts 6.8; recorded alter-*&#47;partition by; [OptimizeClause]). */
final class LayoutChange {
    private static final List<String> UNITS = List.of("minute", "hour", "day", "week", "month", "quarter", "year");

    private final Table table;
    private final OptimizeTable operation;
    private final ServerProfile profile;

    LayoutChange(Table table, OptimizeTable operation, ServerProfile profile) {
        this.table = table;
        this.operation = operation;
        this.profile = profile;
    }

    Table changed() {
        DistributionChange.optimizable(table);
        for (String column : operation.sortKey()) {
            if (table.column(column).isEmpty()) {
                throw analysis(table.name(), "Unknown column '" + column + "' does not exist");
            }
        }
        if (operation.partitioning() != null) {
            merged(operation.partitioning());
            return table;
        }
        Distribution distribution = operation.distribution();
        Table distributed = distribution == null ? table : DistributionChange.set(table, distribution, profile);
        if (!operation.partitions().isEmpty()) {
            ofPartitions();
            return table;
        }
        return operation.sortKey().isEmpty()
                ? distributed
                : new SortKeyChange(distributed).sortedBy(operation.sortKey());
    }

    /** Nothing but the number of buckets, of which SHOW CREATE TABLE tells that of the table alone. */
    private void ofPartitions() {
        Distribution old = table.distribution();
        Distribution wanted = operation.distribution();
        if (old != null && wanted != null && !old.getClass().equals(wanted.getClass())) {
            throw analysis(table.name(), "not support change distribution type when specify partitions");
        }
        if (!operation.sortKey().isEmpty()) {
            throw analysis(table.name(), "not support change sort keys or keys type when specify partitions");
        }
        if (old instanceof Distribution.Hash hash
                && wanted instanceof Distribution.Hash other
                && !ColumnNames.same(hash.columns(), other.columns())) {
            throw analysis(table.name(), "not support change distribution column when specify partitions");
        }
        Partitioning partitioning = table.partitioning();
        for (String partition : operation.partitions()) {
            boolean there = partitioning == null
                    ? partition.equalsIgnoreCase(table.name().name())
                    : partitioning instanceof Partitioning.Automatic
                            || partitioning.partition(partition).isPresent();
            if (!there) {
                throw analysis(table.name(), "partition " + partition + " does not exist");
            }
        }
    }

    /** The table keeps its expression: only what is there is merged. 3.3 takes it and does nothing. */
    private void merged(Partitioning by) {
        if (!profile.has(Feature.MERGED_PARTITIONS)) {
            return;
        }
        if (!(by instanceof Partitioning.Automatic) || by.items().size() != 1) {
            throw optimizing(table, "Unsupported partition type for merge partitions");
        }
        if (!operation.partitions().isEmpty()) {
            throw optimizing(table, "Unsupported specify partitions when merge partitions");
        }
        Optional<String> unit = unit(by);
        Optional<String> own =
                table.partitioning() instanceof Partitioning.Automatic automatic ? unit(automatic) : Optional.empty();
        if (own.isEmpty()) {
            throw optimizing(table, "Unsupported table partition type when merge partitions");
        }
        if (unit.isPresent() && UNITS.indexOf(unit.get()) <= UNITS.indexOf(own.get())) {
            throw optimizing(
                    table,
                    "Unsupported from granularity " + own.get() + " to granularity " + unit.get()
                            + " when merge partitions");
        }
    }

    /** Of an expression that makes ranges of time. */
    private static Optional<String> unit(Partitioning partitioning) {
        return partitioning.items().size() == 1
                        && partitioning.items().get(0) instanceof PartitionItem.OfExpression expression
                ? PartitionFunction.of(expression.sql()).unit()
                : Optional.empty();
    }
}

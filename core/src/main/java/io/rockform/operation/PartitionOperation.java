// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.RangePartition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change to the partitions of a table. Each is a statement of its own (facts 6.9). */
public sealed interface PartitionOperation extends Operation {
    <R> R accept(PartitionOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((PartitionOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitPartitionOperation(this);
    }

    /** The table that changes. */
    ObjectName table();

    @Override
    default ObjectName target() {
        return table();
    }

    /**
     * Adds a partition, or a series of them.
     *
     * @param distribution by the columns of the table, with its own number of buckets; null for that of the table
     */
    record AddPartition(
            ObjectName table,
            PartitionDefinition partition,
            @Nullable Distribution distribution) implements PartitionOperation {
        public AddPartition {
            Objects.requireNonNull(partition);
        }

        public AddPartition(ObjectName table, PartitionDefinition partition) {
            this(table, partition, null);
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitAddPartition(this);
        }
    }

    /**
     * With its rows; recoverable for a day if it is one of a RANGE (facts 6.9).
     *
     * @param force not to be recovered
     */
    record DropPartition(ObjectName table, String partition, boolean force) implements PartitionOperation {
        public DropPartition(ObjectName table, String partition) {
            this(table, partition, false);
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitDropPartition(this);
        }
    }

    /**
     * Drops the partitions that {@code START … END … EVERY} makes, all of which have to be there (3.4, facts 6.9).
     *
     * @param temporary whether those are meant that no query sees
     * @param force not to be recovered, as temporary ones never are
     */
    record DropPartitionSeries(ObjectName table, RangePartition.Series series, boolean temporary, boolean force)
            implements PartitionOperation {
        public DropPartitionSeries {
            Objects.requireNonNull(series);
            force = force && !temporary;
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitDropPartitionSeries(this);
        }
    }

    /**
     * Drops the partitions for which a condition on the partition columns holds (3.4, facts 6.9). Which ones these are is
     * the server's to say, and so only of tables whose partitions it makes by itself.
     *
     * @param force not to be recovered
     */
    record DropPartitionsWhere(ObjectName table, String condition, boolean force) implements PartitionOperation {
        public DropPartitionsWhere {
            Objects.requireNonNull(condition);
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitDropPartitionsWhere(this);
        }
    }

    /** Drops all that no query sees (3.4, facts 6.9). */
    record DropTemporaryPartitions(ObjectName table) implements PartitionOperation {
        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitDropTemporaryPartitions(this);
        }
    }

    /** Of a RANGE made by hand only (facts 6.9). */
    record RenamePartition(ObjectName table, String partition, String newName) implements PartitionOperation {
        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitRenamePartition(this);
        }
    }

    /**
     * Changes properties of existing partitions, such as replication_num.
     *
     * @param partitions empty for all of them
     */
    record SetPartitionProperties(ObjectName table, List<String> partitions, Map<String, String> properties)
            implements PartitionOperation {
        public SetPartitionProperties {
            partitions = List.copyOf(partitions);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitSetPartitionProperties(this);
        }
    }

    /**
     * Adds a partition that no query sees until it takes the place of others (facts 6.9).
     *
     * @param distribution as of {@link AddPartition}
     */
    record AddTemporaryPartition(
            ObjectName table,
            PartitionDefinition partition,
            @Nullable Distribution distribution) implements PartitionOperation {
        public AddTemporaryPartition {
            Objects.requireNonNull(partition);
        }

        public AddTemporaryPartition(ObjectName table, PartitionDefinition partition) {
            this(table, partition, null);
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitAddTemporaryPartition(this);
        }
    }

    record DropTemporaryPartition(ObjectName table, String partition) implements PartitionOperation {
        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitDropTemporaryPartition(this);
        }
    }

    /** Empties partitions; the one of a table that is not partitioned has the table's name (facts 6.9). */
    record TruncatePartitions(ObjectName table, List<String> partitions) implements PartitionOperation {
        public TruncatePartitions {
            partitions = List.copyOf(partitions);
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitTruncatePartitions(this);
        }
    }

    /**
     * Puts temporary partitions into the place of others, whose rows are gone.
     *
     * @param strictRange whether both are to be of the same ranges or values; else the new ones must only not overlap with
     *     what stays
     * @param temporaryNames whether the new ones keep their names though they are as many as the old ones; more or fewer
     *     keep them always
     */
    record ReplacePartitions(
            ObjectName table,
            List<String> partitions,
            List<String> temporary,
            boolean strictRange,
            boolean temporaryNames)
            implements PartitionOperation {
        public ReplacePartitions {
            partitions = List.copyOf(partitions);
            temporary = List.copyOf(temporary);
        }

        /** Of the same ranges or values, so that only the rows are others. */
        public ReplacePartitions(ObjectName table, List<String> partitions, List<String> temporary) {
            this(table, partitions, temporary, true, false);
        }

        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitReplacePartitions(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitAddPartition(AddPartition operation);

        R visitDropPartition(DropPartition operation);

        R visitDropPartitionSeries(DropPartitionSeries operation);

        R visitDropPartitionsWhere(DropPartitionsWhere operation);

        R visitDropTemporaryPartitions(DropTemporaryPartitions operation);

        R visitRenamePartition(RenamePartition operation);

        R visitSetPartitionProperties(SetPartitionProperties operation);

        R visitAddTemporaryPartition(AddTemporaryPartition operation);

        R visitDropTemporaryPartition(DropTemporaryPartition operation);

        R visitTruncatePartitions(TruncatePartitions operation);

        R visitReplacePartitions(ReplacePartitions operation);
    }
}

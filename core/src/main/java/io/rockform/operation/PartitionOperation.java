// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Adds a partition, or a series of them. */
    record AddPartition(ObjectName table, PartitionDefinition partition) implements PartitionOperation {
        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitAddPartition(this);
        }
    }

    /** With its rows; recoverable for a day if it is one of a RANGE (facts 6.9). */
    record DropPartition(ObjectName table, String partition) implements PartitionOperation {
        @Override
        public <R> R accept(PartitionOperation.Visitor<R> visitor) {
            return visitor.visitDropPartition(this);
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

    /** Adds a partition that no query sees until it takes the place of others (facts 6.9). */
    record AddTemporaryPartition(ObjectName table, PartitionDefinition partition) implements PartitionOperation {
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
     * Puts temporary partitions into the place of others, whose rows are gone; as many for as many, of the same ranges or
     * values, so that the names stay.
     */
    record ReplacePartitions(ObjectName table, List<String> partitions, List<String> temporary)
            implements PartitionOperation {
        public ReplacePartitions {
            partitions = List.copyOf(partitions);
            temporary = List.copyOf(temporary);
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

        R visitRenamePartition(RenamePartition operation);

        R visitSetPartitionProperties(SetPartitionProperties operation);

        R visitAddTemporaryPartition(AddTemporaryPartition operation);

        R visitDropTemporaryPartition(DropTemporaryPartition operation);

        R visitTruncatePartitions(TruncatePartitions operation);

        R visitReplacePartitions(ReplacePartitions operation);
    }
}

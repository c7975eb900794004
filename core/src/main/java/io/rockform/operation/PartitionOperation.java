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
    /** Adds a partition, or a series of them. */
    record AddPartition(ObjectName table, PartitionDefinition partition) implements PartitionOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Operation.Visitor<R> visitor) {
            return visitor.visitAddPartition(this);
        }
    }

    /** With its rows; recoverable for a day if it is one of a RANGE (facts 6.9). */
    record DropPartition(ObjectName table, String partition) implements PartitionOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Operation.Visitor<R> visitor) {
            return visitor.visitDropPartition(this);
        }
    }

    /** Of a RANGE made by hand only (facts 6.9). */
    record RenamePartition(ObjectName table, String partition, String newName) implements PartitionOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Operation.Visitor<R> visitor) {
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
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Operation.Visitor<R> visitor) {
            return visitor.visitSetPartitionProperties(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitAddPartition(AddPartition operation);

        R visitDropPartition(DropPartition operation);

        R visitRenamePartition(RenamePartition operation);

        R visitSetPartitionProperties(SetPartitionProperties operation);
    }
}

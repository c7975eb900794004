// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.Distribution;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.RangePartition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A clause of ALTER TABLE that is about partitions; it stands alone, and is done at once (facts 6.9). */
public sealed interface PartitionClause extends AlterTableClause {
    <R> R acceptPartition(PartitionVisitor<R> visitor);

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visitPartition(this);
    }

    /**
     * A partition, or a series of them.
     *
     * @param distribution its own number of buckets; null for the table's
     */
    record AddPartition(
            PartitionDefinition partition,
            boolean temporary,
            boolean ifNotExists,
            @Nullable Distribution distribution) implements PartitionClause {
        public AddPartition {
            Objects.requireNonNull(partition);
        }

        @Override
        public <R> R acceptPartition(PartitionVisitor<R> visitor) {
            return visitor.visitAddPartition(this);
        }
    }

    /** @param force not to be recovered */
    record DropPartitions(PartitionSelection partitions, boolean temporary, boolean ifExists, boolean force)
            implements PartitionClause {
        public DropPartitions {
            Objects.requireNonNull(partitions);
        }

        @Override
        public <R> R acceptPartition(PartitionVisitor<R> visitor) {
            return visitor.visitDropPartitions(this);
        }
    }

    record TruncatePartitions(List<String> partitions) implements PartitionClause {
        public TruncatePartitions {
            partitions = List.copyOf(partitions);
        }

        @Override
        public <R> R acceptPartition(PartitionVisitor<R> visitor) {
            return visitor.visitTruncatePartitions(this);
        }
    }

    /**
     * Temporary partitions take the place of others.
     *
     * @param properties strict_range and use_temp_partition_name
     */
    record ReplacePartitions(List<String> partitions, List<String> temporary, Map<String, String> properties)
            implements PartitionClause {
        public ReplacePartitions {
            partitions = List.copyOf(partitions);
            temporary = List.copyOf(temporary);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R acceptPartition(PartitionVisitor<R> visitor) {
            return visitor.visitReplacePartitions(this);
        }
    }

    /**
     * {@code MODIFY PARTITION … SET}.
     *
     * @param partitions empty for all
     */
    record SetPartitionProperties(List<String> partitions, Map<String, String> properties) implements PartitionClause {
        public SetPartitionProperties {
            partitions = List.copyOf(partitions);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R acceptPartition(PartitionVisitor<R> visitor) {
            return visitor.visitSetPartitionProperties(this);
        }
    }

    record RenamePartition(String partition, String newName) implements PartitionClause {
        @Override
        public <R> R acceptPartition(PartitionVisitor<R> visitor) {
            return visitor.visitRenamePartition(this);
        }
    }

    /** Which partitions DROP PARTITION takes away; StarRocks 3.3 takes one by its name alone. */
    sealed interface PartitionSelection {
        /** By their names. */
        record Named(List<String> partitions) implements PartitionSelection {
            public Named {
                partitions = List.copyOf(partitions);
            }
        }

        /** Those that START, END and EVERY make. */
        record InSeries(RangePartition.Series series) implements PartitionSelection {
            public InSeries {
                Objects.requireNonNull(series);
            }
        }

        /** Those for which a condition on the partition columns holds. */
        record Where(String condition) implements PartitionSelection {
            public Where {
                Objects.requireNonNull(condition);
            }
        }

        /** All temporary ones. */
        record AllTemporary() implements PartitionSelection {}
    }

    /** One method a clause, none with a default. */
    interface PartitionVisitor<R> {
        R visitAddPartition(AddPartition clause);

        R visitDropPartitions(DropPartitions clause);

        R visitTruncatePartitions(TruncatePartitions clause);

        R visitReplacePartitions(ReplacePartitions clause);

        R visitSetPartitionProperties(SetPartitionProperties clause);

        R visitRenamePartition(RenamePartition clause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Optional;

/** How a table is divided into partitions (facts 4.6). */
public sealed interface Partitioning {
    List<PartitionItem> items();

    /** The partitions that are declared or shown; of an automatic one those made at creation. */
    List<? extends PartitionDefinition> partitions();

    /** The partitions that are made by hand. */
    List<? extends PartitionDefinition> definitions();

    <R> R accept(Visitor<R> visitor);

    /** The partition of that name, ignoring case (facts 6.9); a series has none. */
    default Optional<PartitionDefinition> partition(String name) {
        return definitions().stream()
                .filter(partition -> name.equalsIgnoreCase(partition.name()))
                .map(PartitionDefinition.class::cast)
                .findFirst();
    }

    /** {@code PARTITION BY RANGE(…) (…)}: partitions are made by hand, or by dynamic_partition properties. */
    record Range(List<PartitionItem> items, List<RangePartition> partitions) implements Partitioning {
        public Range {
            items = List.copyOf(items);
            partitions = List.copyOf(partitions);
        }

        @Override
        public List<RangePartition> definitions() {
            return partitions;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRange(this);
        }
    }

    /** {@code PARTITION BY LIST(…) (…)}: partitions are made by hand. */
    record ByList(List<PartitionItem> items, List<ListPartition> partitions) implements Partitioning {
        public ByList {
            items = List.copyOf(items);
            partitions = List.copyOf(partitions);
        }

        @Override
        public List<ListPartition> definitions() {
            return partitions;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitList(this);
        }
    }

    /**
     * {@code PARTITION BY date_trunc('day', dt)}, {@code PARTITION BY (a, b)}, {@code PARTITION BY f(a), b}: the server
     * makes a partition when the first row for it comes.
     *
     * @param initial partitions made at creation, of one function by range, of columns by values; servers never print them
     */
    record Automatic(List<PartitionItem> items, List<? extends PartitionDefinition> initial) implements Partitioning {
        public Automatic {
            items = List.copyOf(items);
            initial = List.copyOf(initial);
        }

        /** The initial partitions by range. */
        public List<RangePartition> ranges() {
            return of(RangePartition.class);
        }

        /** The initial partitions by values. */
        public List<ListPartition> lists() {
            return of(ListPartition.class);
        }

        private <P extends PartitionDefinition> List<P> of(Class<P> kind) {
            return initial.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        @Override
        public List<? extends PartitionDefinition> partitions() {
            return initial;
        }

        @Override
        public List<? extends PartitionDefinition> definitions() {
            return initial;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAutomatic(this);
        }
    }

    /** One method a kind of partitioning. */
    interface Visitor<R> {
        R visitRange(Range partitioning);

        R visitList(ByList partitioning);

        R visitAutomatic(Automatic partitioning);
    }
}

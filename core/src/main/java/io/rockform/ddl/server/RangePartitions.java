// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.PartitionValue;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Partitions of a RANGE as the server holds them: each with both its bounds, in their order (facts 4.6; recorded
 * partitions/*).
 */
final class RangePartitions implements RangePartition.Visitor<Boolean> {
    private final RangeBounds bounds;
    private final SeriesPartitions series;
    private final PartitionProperties properties;
    private final List<RangePartition.Fixed> made = new ArrayList<>();

    private RangePartitions(RangeBounds bounds, Map<String, String> tableProperties) {
        this.bounds = bounds;
        this.series = new SeriesPartitions(bounds.columns().get(0), tableProperties);
        this.properties = new PartitionProperties(tableProperties);
    }

    /** What is declared, unchanged, where a server would refuse it. */
    static List<RangePartition> complete(
            List<RangePartition> declared, RangeBounds bounds, Map<String, String> tableProperties) {
        RangePartitions completion = new RangePartitions(bounds, tableProperties);
        boolean understood = declared.stream().allMatch(partition -> partition.accept(completion));
        return understood ? List.copyOf(completion.made) : declared;
    }

    @Override
    public Boolean visitLessThan(RangePartition.LessThan partition) {
        List<PartitionValue> upper = bounds.complete(partition.upper());
        List<PartitionValue> lower = made.stream()
                .map(RangePartition.Fixed::upper)
                .filter(end -> bounds.compare(end, upper) < 0)
                .max(bounds)
                .orElseGet(bounds::minimum);
        return add(partition.name(), lower, upper, partition.properties());
    }

    @Override
    public Boolean visitFixed(RangePartition.Fixed partition) {
        return add(
                partition.name(),
                bounds.complete(partition.lower()),
                bounds.complete(partition.upper()),
                partition.properties());
    }

    @Override
    public Boolean visitSeries(RangePartition.Series partition) {
        Optional<List<RangePartition.Fixed>> partitions = series.of(partition);
        partitions.ifPresent(list -> list.forEach(this::visitFixed));
        return partitions.isPresent();
    }

    private boolean add(
            String name, List<PartitionValue> lower, List<PartitionValue> upper, Map<String, String> given) {
        int place = 0;
        while (place < made.size() && bounds.compare(made.get(place).lower(), lower) <= 0) {
            place++;
        }
        made.add(place, new RangePartition.Fixed(name, lower, upper, properties.shown(given)));
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Seeded random partitions of every form. */
final class RandomPartitions {
    static final String[] PARTITION_FUNCTIONS = {
        "date_trunc('day', dt)",
        "date_trunc('month', `a b`)",
        "date_trunc(\"day\", dt)",
        "date_trunc('day', `dt`)",
        "time_slice(dt, INTERVAL 7 DAY)",
        "time_slice(dt, interval 7 day)",
        "from_unixtime(id, '%Y')"
    };
    private final RandomTexts texts;

    RandomPartitions(RandomTexts texts) {
        this.texts = texts;
    }

    Partitioning partitioning(List<String> columns) {
        List<PartitionItem> items =
                columns.stream().limit(2).map(PartitionItem::column).toList();
        return switch (texts.random.nextInt(4)) {
            case 0 ->
                new Partitioning.Range(
                        texts.random.nextBoolean() ? items : List.of(PartitionItem.expression(texts.expression())),
                        ranges());
            case 1 -> new Partitioning.ByList(items, lists(items.size()));
            case 2 ->
                new Partitioning.Automatic(
                        List.of(PartitionItem.expression(texts.pick(PARTITION_FUNCTIONS))),
                        texts.random.nextBoolean() ? List.of() : ranges());
            default -> new Partitioning.Automatic(items, texts.random.nextBoolean() ? List.of() : lists(items.size()));
        };
    }

    private List<RangePartition> ranges() {
        List<RangePartition> partitions = new ArrayList<>();
        int count = texts.random.nextInt(30) == 0 ? 250 : texts.random.nextInt(4);
        for (int i = 0; i < count; i++) {
            partitions.add(range(i + texts.identifier()));
        }
        return partitions;
    }

    private RangePartition range(String name) {
        return switch (texts.random.nextInt(3)) {
            case 0 -> new RangePartition.LessThan(name, bound(), texts.properties());
            case 1 -> new RangePartition.Fixed(name, bound(), bound(), texts.properties());
            default ->
                new RangePartition.Series(
                        texts.text(),
                        texts.text(),
                        1 + texts.random.nextInt(100),
                        texts.random.nextBoolean() ? null : texts.pick(RangePartition.SeriesUnit.values()),
                        texts.readableSql ? Map.of() : texts.properties());
        };
    }

    private List<PartitionValue> bound() {
        List<PartitionValue> values = new ArrayList<>();
        for (int i = texts.random.nextInt(2); i >= 0; i--) {
            values.add(
                    texts.random.nextInt(4) == 0 ? PartitionValue.Keyword.MAXVALUE : PartitionValue.of(texts.text()));
        }
        return values;
    }

    private List<ListPartition> lists(int columns) {
        List<ListPartition> partitions = new ArrayList<>();
        int count = texts.random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<List<PartitionValue>> rows = new ArrayList<>();
            for (int row = texts.random.nextInt(3); row >= 0; row--) {
                List<PartitionValue> values = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    values.add(
                            texts.random.nextInt(4) == 0
                                    ? PartitionValue.Keyword.NULL
                                    : PartitionValue.of(texts.text()));
                }
                rows.add(values);
            }
            partitions.add(new ListPartition(i + texts.identifier(), rows, texts.properties()));
        }
        return partitions;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.KeyModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a class with {@code @Entity} as a table. */
final class AnnotatedTable {
    private final ModelClass model;
    private final TableBuilder table;

    private AnnotatedTable(ModelClass model) {
        this.model = model;
        this.table = new TableBuilder(model.name());
    }

    static Declaration read(ModelClass model, FieldTypes types) {
        return new AnnotatedTable(model).read(types);
    }

    private Declaration read(FieldTypes types) {
        EntityRefusals.check(model.type(), model.jpaTable());
        List<EntityColumn> columns = model.columns();
        columns.forEach(column -> model.attempt(() -> AnnotatedColumn.add(column, types, table)));
        model.attempt(() -> addKey(columns));
        model.attempt(() -> model.inherited(PartitionBy.class).ifPresent(clause -> table.partitionBy(clause.value())));
        model.inherited(DynamicPartition.class).ifPresent(given -> table.dynamicPartition(d -> add(given, d)));
        model.addStored(table, columns);
        model.attempt(() -> model.all(Rollup.class).forEach(rollup -> add(rollup, columns)));
        model.finish();
        return new SchemaBuilder().table(model.name(), table).build();
    }

    private void addKey(List<EntityColumn> columns) {
        Map<KeyModel, String[]> keys = new EnumMap<>(KeyModel.class);
        model.inherited(PrimaryKey.class).ifPresent(key -> keys.put(KeyModel.PRIMARY, key.value()));
        model.inherited(DuplicateKey.class).ifPresent(key -> keys.put(KeyModel.DUPLICATE, key.value()));
        model.inherited(UniqueKey.class).ifPresent(key -> keys.put(KeyModel.UNIQUE, key.value()));
        model.inherited(AggregateKey.class).ifPresent(key -> keys.put(KeyModel.AGGREGATE, key.value()));
        String[] ids = columns.stream()
                .filter(EntityColumn::id)
                .map(EntityColumn::name)
                .toArray(String[]::new);
        if (keys.isEmpty() && ids.length > 0) {
            keys.put(KeyModel.PRIMARY, ids);
        }
        keys.forEach((key, names) -> {
            ModelClass.requireColumns("the " + key + " KEY", List.of(names), columns);
            table.key(key, names);
        });
    }

    private void add(Rollup rollup, List<EntityColumn> columns) {
        ModelClass.requireColumns("@Rollup", List.of(rollup.columns()), columns);
        table.rollup(rollup.name(), builder -> {
            builder.columns(rollup.columns()).duplicateKey(rollup.duplicateKey());
            if (!rollup.from().isEmpty()) {
                builder.from(rollup.from());
            }
            ModelClass.properties(rollup.properties()).forEach(builder::property);
        });
    }

    private static void add(DynamicPartition given, DynamicPartitionBuilder builder) {
        builder.enable(given.enable()).timeUnit(given.timeUnit()).end(given.end());
        if (given.start() != DynamicPartition.NOT_GIVEN) {
            builder.start(given.start());
        }
        if (!given.prefix().isEmpty()) {
            builder.prefix(given.prefix());
        }
        if (given.buckets() != DynamicPartition.NOT_GIVEN) {
            builder.buckets(given.buckets());
        }
        if (given.historyPartitionNum() != DynamicPartition.NOT_GIVEN) {
            builder.historyPartitionNum(given.historyPartitionNum());
        }
        if (!given.timeZone().isEmpty()) {
            builder.timeZone(given.timeZone());
        }
        if (given.replicationNum() != DynamicPartition.NOT_GIVEN) {
            builder.replicationNum(given.replicationNum());
        }
        if (given.startDayOfWeek() != DynamicPartition.NOT_GIVEN) {
            builder.startDayOfWeek(given.startDayOfWeek());
        }
        if (given.startDayOfMonth() != DynamicPartition.NOT_GIVEN) {
            builder.startDayOfMonth(given.startDayOfMonth());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlClauses;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table in the builder style. Clauses are given typed or as the text that stands in CREATE TABLE. */
public final class TableBuilder extends StoredObjectBuilder<TableBuilder> {
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final List<Rollup> rollups = new ArrayList<>();
    private @Nullable TableKey key;
    private @Nullable Partitioning partitioning;

    public TableBuilder(ObjectName name) {
        super(name);
    }

    /** A nullable column (NOT NULL if it is a PRIMARY KEY column). */
    public TableBuilder column(String columnName, DataType type) {
        return column(columnName, type, column -> {});
    }

    public TableBuilder column(String columnName, DataType type, Consumer<ColumnBuilder> definition) {
        ColumnBuilder builder = new ColumnBuilder(columnName, type);
        definition.accept(builder);
        columns.add(builder);
        return this;
    }

    public TableBuilder primaryKey(String... keyColumns) {
        return key(KeyModel.PRIMARY, keyColumns);
    }

    public TableBuilder duplicateKey(String... keyColumns) {
        return key(KeyModel.DUPLICATE, keyColumns);
    }

    public TableBuilder uniqueKey(String... keyColumns) {
        return key(KeyModel.UNIQUE, keyColumns);
    }

    public TableBuilder aggregateKey(String... keyColumns) {
        return key(KeyModel.AGGREGATE, keyColumns);
    }

    TableBuilder key(KeyModel model, String... keyColumns) {
        if (key != null) {
            throw new RockformException(Problem.of(
                            ProblemCode.INVALID_MODEL,
                            "table '" + name() + "' has two keys: " + key.model() + " and " + model)
                    .remedy("a StarRocks table has one key model: keep one of them"));
        }
        key = new TableKey(model, List.of(keyColumns));
        return this;
    }

    /** @param clause such as {@code RANGE(dt) (PARTITION p1 VALUES LESS THAN ("2024-01-01"))} or {@code (a, b)} */
    public TableBuilder partitionBy(String clause) {
        return partitionBy(DdlClauses.partitioning(clause));
    }

    /** @param typed such as {@code range("dt").partition("p1", lessThan("2024-01-01"))} */
    public TableBuilder partitionBy(PartitionClause typed) {
        return partitionBy(typed.partitioning());
    }

    public TableBuilder partitionBy(Partitioning typed) {
        partitioning = typed;
        return this;
    }

    /** Partitions that the server makes: {@code partitionBy(dateTrunc(DAY, "dt"), column("city"))}. */
    public TableBuilder partitionBy(PartitionItem... items) {
        return partitionBy(Clauses.automatic(items));
    }

    /** A rollup of these columns of the table, keys first. */
    public TableBuilder rollup(String rollupName, String... rollupColumns) {
        return rollup(rollupName, rollup -> rollup.columns(rollupColumns));
    }

    public TableBuilder rollup(String rollupName, Consumer<RollupBuilder> definition) {
        RollupBuilder builder = new RollupBuilder(rollupName);
        definition.accept(builder);
        rollups.add(builder.build());
        return this;
    }

    /** Partitions made and dropped by time: {@code dynamicPartition(d -> d.timeUnit(DAY).start(-30).end(3))}. */
    public TableBuilder dynamicPartition(Consumer<DynamicPartitionBuilder> definition) {
        DynamicPartitionBuilder builder = new DynamicPartitionBuilder();
        definition.accept(builder);
        builder.properties().forEach(this::property);
        return this;
    }

    /** @param age such as {@code 3 MONTH}: older partitions are dropped; StarRocks 3.3 and newer */
    public TableBuilder partitionTtl(String age) {
        return property("partition_ttl", age);
    }

    /** @param number of the newest partitions that are kept */
    public TableBuilder partitionLiveNumber(int number) {
        return property("partition_live_number", String.valueOf(number));
    }

    /** @param condition on partition columns, such as {@code dt >= CURRENT_DATE() - INTERVAL 3 MONTH}; StarRocks 3.5 and newer */
    public TableBuilder partitionRetentionCondition(String condition) {
        return property("partition_retention_condition", condition);
    }

    /** @param age such as {@code 1 MONTH}: older partitions move from SSD to HDD */
    public TableBuilder storageCooldownTtl(String age) {
        return property("storage_cooldown_ttl", age);
    }

    /** @param quorum {@code MAJORITY}, {@code ONE} or {@code ALL} */
    public TableBuilder writeQuorum(String quorum) {
        return property("write_quorum", quorum);
    }

    public TableBuilder replicatedStorage(boolean replicated) {
        return property("replicated_storage", String.valueOf(replicated));
    }

    public TableBuilder enablePersistentIndex(boolean enabled) {
        return property("enable_persistent_index", String.valueOf(enabled));
    }

    public TableBuilder fastSchemaEvolution(boolean enabled) {
        return property("fast_schema_evolution", String.valueOf(enabled));
    }

    @Override
    TableBuilder self() {
        return this;
    }

    Map<String, String> formerColumns() {
        Map<String, String> former = new HashMap<>();
        columns.forEach(column -> column.formerName().ifPresent(old -> former.put(column.name(), old)));
        return former;
    }

    /** The table as declared so far. */
    public Table build() {
        return new Table(
                name(),
                columns.stream().map(column -> column.build(key)).toList(),
                indexes(),
                key,
                comment(),
                partitioning,
                distribution(),
                sortKey(),
                rollups,
                properties());
    }
}

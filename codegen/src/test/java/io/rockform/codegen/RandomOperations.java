// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Compaction;
import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.MergedSpan;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.RangePartition.SeriesUnit;
import io.rockform.schema.Rollup;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seeded random operations of every kind. */
final class RandomOperations {
    private static final String[] WORDS = {"id", "a b", "order", "p2024", "日本語"};

    private final RandomSchemas schemas;
    private final List<Supplier<Operation>> kinds = List.of(
            () -> new TableOperation.CreateTable(schemas().table()),
            () -> new TableOperation.DropTable(schemas().name(), flag()),
            () -> new TableOperation.OptimizeTable(
                    schemas().name(), words(1 + schemas().below(2)), null, null, List.of(), buckets()),
            () -> new TableOperation.OptimizeTable(
                    schemas().name(),
                    List.of(),
                    new Partitioning.Automatic(List.of(PartitionItem.expression("date_trunc('month', dt)")), List.of()),
                    flag() ? null : new MergedSpan(schemas().text(), schemas().text()),
                    words(schemas().below(2)),
                    buckets()),
            () -> new TableOperation.OptimizeTable(schemas().name(), List.of(), null, null, words(2), distribution()),
            () -> new TableOperation.CompactTable(
                    schemas().name(),
                    schemas().pick(Compaction.values()),
                    words(schemas().below(3))),
            () -> new TableOperation.RenameTable(schemas().name(), schemas().identifier()),
            () -> new TableOperation.SetTableComment(schemas().name(), schemas().text()),
            () -> new TableOperation.SetTableProperties(
                    schemas().name(), schemas().properties()),
            () -> new TableOperation.SetDistribution(schemas().name(), distribution()),
            () -> new ColumnOperation.AddColumn(
                    schemas().name(),
                    schemas().column(schemas().identifier()),
                    schemas().below(2) == 0,
                    position()),
            () -> new ColumnOperation.DropColumn(schemas().name(), schemas().identifier()),
            () -> new ColumnOperation.ModifyColumn(
                    schemas().name(),
                    schemas().column(schemas().identifier()),
                    schemas().below(2) == 0,
                    position()),
            () -> new ColumnOperation.RenameColumn(
                    schemas().name(), schemas().identifier(), schemas().identifier()),
            () -> new ViewOperation.CreateView(schemas().view()),
            () -> new ViewOperation.ReplaceView(schemas().view()),
            () -> new ViewOperation.DropView(schemas().name()),
            () -> new MaterializedViewOperation.CreateMaterializedView(schemas().materializedView()),
            () -> new MaterializedViewOperation.DropMaterializedView(schemas().name()),
            () -> new MaterializedViewOperation.RenameMaterializedView(
                    schemas().name(), schemas().identifier()),
            () -> new MaterializedViewOperation.SetRefresh(
                    schemas().name(), schemas().refresh()),
            () -> new MaterializedViewOperation.SetMaterializedViewProperties(
                    schemas().name(), schemas().properties()),
            () -> new TableOperation.SwapTables(schemas().name(), schemas().identifier()),
            () -> new TableOperation.CopyRows(
                    schemas().name(),
                    schemas().name(),
                    List.of(schemas().identifier(), schemas().identifier())),
            () -> new TableOperation.SetDefaultBuckets(
                    schemas().name(), new Distribution.Hash(List.of(schemas().identifier()), 4)),
            () -> new TableOperation.SetAutoIncrement(schemas().name(), 1000),
            () -> new PartitionOperation.AddTemporaryPartition(schemas().name(), partition(), buckets()),
            () -> new PartitionOperation.DropTemporaryPartitions(schemas().name()),
            () -> new PartitionOperation.DropPartitionSeries(schemas().name(), series(), flag(), flag()),
            () -> new PartitionOperation.DropPartitionsWhere(
                    schemas().name(), schemas().sql(), flag()),
            () -> new PartitionOperation.DropTemporaryPartition(
                    schemas().name(), schemas().identifier()),
            () -> new PartitionOperation.TruncatePartitions(
                    schemas().name(), List.of(schemas().identifier())),
            () -> new PartitionOperation.ReplacePartitions(
                    schemas().name(),
                    List.of(schemas().identifier()),
                    List.of(schemas().identifier()),
                    flag(),
                    flag()),
            () -> new DatabaseOperation.RenameDatabase(
                    schemas().identifier(), schemas().identifier()),
            () -> new DatabaseOperation.SetDatabaseQuota(schemas().identifier(), "DATA", "10T"),
            () -> new TableOperation.SetSortKey(
                    schemas().name(), List.of(schemas().identifier(), schemas().identifier())),
            () -> new TableOperation.ReorderColumns(
                    schemas().name(), List.of(schemas().identifier(), schemas().identifier())),
            () -> new ColumnOperation.AddField(
                    schemas().name(), schemas().identifier(), path(), schemas().type(1), position()),
            () -> new ColumnOperation.DropField(schemas().name(), schemas().identifier(), path()),
            () -> new IndexOperation.AddIndex(schemas().name(), index()),
            () -> new IndexOperation.DropIndex(schemas().name(), schemas().identifier()),
            () -> new PartitionOperation.AddPartition(schemas().name(), partition(), buckets()),
            () -> new PartitionOperation.DropPartition(
                    schemas().name(), schemas().identifier(), flag()),
            () -> new PartitionOperation.RenamePartition(
                    schemas().name(), schemas().identifier(), schemas().identifier()),
            () -> new PartitionOperation.SetPartitionProperties(
                    schemas().name(),
                    schemas().below(2) == 0 ? List.of() : List.of(schemas().identifier()),
                    schemas().properties()),
            () -> new RollupOperation.AddRollup(schemas().name(), Rollup.of(word(), word(), word())),
            () -> new RollupOperation.DropRollup(schemas().name(), schemas().identifier()),
            () -> new RollupOperation.RenameRollup(
                    schemas().name(), schemas().identifier(), schemas().identifier()),
            () -> new MaterializedViewOperation.CreateSynchronousMaterializedView(new SynchronousMaterializedView(
                    schemas().name(), schemas().properties(), schemas().sql())),
            () -> new MaterializedViewOperation.SwapMaterializedViews(
                    schemas().name(), schemas().identifier()),
            () -> new MaterializedViewOperation.ActivateMaterializedView(
                    schemas().name(), schemas().below(2) == 0),
            () -> new DatabaseOperation.CreateDatabase(
                    new Database(schemas().identifier(), schemas().properties())),
            () -> new DatabaseOperation.DropDatabase(schemas().identifier(), flag()),
            () -> new DatabaseOperation.SetDatabaseProperties(
                    schemas().identifier(), schemas().properties()),
            () -> new Operation.ExecuteSql(schemas().sql()),
            () -> new Operation.ExecuteSql(
                    schemas().sql(),
                    schemas().below(2) == 0 ? schemas().sql() : null,
                    schemas().below(2) == 0),
            () -> new Operation.Require(schemas().sql(), schemas().text()),
            () -> new Operation.Irreversible(schemas().text()));

    RandomOperations(RandomSchemas schemas) {
        this.schemas = schemas;
    }

    private RandomSchemas schemas() {
        return schemas;
    }

    /** One of each kind. */
    List<Operation> ofEveryKind() {
        return kinds.stream().map(Supplier::get).toList();
    }

    private Distribution distribution() {
        Distribution distribution = schemas.distribution(List.of("id", "a b"));
        return distribution == null ? Distribution.random() : distribution;
    }

    /** A name that a clause can be written with. */
    private String word() {
        return schemas.pick(WORDS);
    }

    private List<String> path() {
        return schemas.below(2) == 0 ? List.of(word()) : List.of(word(), "[*]", "a.b");
    }

    private Index index() {
        IndexType type = schemas.pick(IndexType.values());
        Map<String, String> properties = type == IndexType.BITMAP ? Map.of() : schemas.properties();
        return new Index(word(), List.of(word()), type, properties, schemas.text());
    }

    private PartitionDefinition partition() {
        PartitionValue bound = PartitionValue.of(schemas.text());
        return switch (schemas.below(4)) {
            case 0 -> new RangePartition.LessThan(word(), List.of(bound, PartitionValue.Keyword.MAXVALUE), Map.of());
            case 1 -> new RangePartition.Fixed(word(), List.of(bound), List.of(bound), schemas.properties());
            case 2 -> series();
            default -> new ListPartition(word(), List.of(List.of(bound, PartitionValue.of("x"))), schemas.properties());
        };
    }

    private RangePartition.Series series() {
        return new RangePartition.Series(
                schemas.text(), schemas.text(), 2, schemas.pick(SeriesUnit.values()), Map.of());
    }

    private @Nullable Distribution buckets() {
        return flag() ? null : new Distribution.Hash(words(2), 1 + schemas.below(9));
    }

    private List<String> words(int count) {
        return Stream.generate(this::word).limit(count).toList();
    }

    private boolean flag() {
        return schemas.below(2) == 0;
    }

    private @Nullable ColumnPosition position() {
        return switch (schemas.below(3)) {
            case 0 -> null;
            case 1 -> ColumnPosition.first();
            default -> ColumnPosition.after(schemas.identifier());
        };
    }
}

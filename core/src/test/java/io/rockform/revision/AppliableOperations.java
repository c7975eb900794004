// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.server.DdlOperations;
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
import io.rockform.operation.apply.SchemaChange;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded random operations of every kind, each of which a schema with a little of everything takes. */
final class AppliableOperations {
    private static final String SCHEMA = """
            CREATE DATABASE d;
            CREATE TABLE t (id INT NOT NULL, dt DATE NOT NULL, v INT, c VARCHAR(20), s STRUCT<a INT, b STRUCT<c INT, d INT>>)
            DUPLICATE KEY(id, dt)
            PARTITION BY RANGE(dt) (
              PARTITION p1 VALUES LESS THAN ('2024-01-01'), PARTITION p2 VALUES LESS THAN ('2024-02-01'),
              START ('2024-02-01') END ('2024-02-10') EVERY (INTERVAL 1 DAY))
            DISTRIBUTED BY HASH(id) BUCKETS 4;
            CREATE TABLE d.e (id INT NOT NULL, dt DATE NOT NULL, v INT)
            DUPLICATE KEY(id, dt) PARTITION BY date_trunc('day', dt) DISTRIBUTED BY HASH(id) BUCKETS 4;
            CREATE TABLE l (id INT NOT NULL, city VARCHAR(20) NOT NULL, v INT)
            DUPLICATE KEY(id) PARTITION BY LIST(city) (PARTITION pa VALUES IN ('a'), PARTITION pb VALUES IN ('b'))
            DISTRIBUTED BY HASH(id) BUCKETS 4;
            CREATE TABLE k (id BIGINT NOT NULL AUTO_INCREMENT, a INT, b INT, INDEX i1 (a) USING BITMAP COMMENT 'one')
            PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4 ORDER BY (a);
            CREATE TABLE k2 (id BIGINT NOT NULL, a INT, b INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
            ROLLUP (r1 (id, a));
            CREATE VIEW w AS SELECT id FROM k;
            CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(id) REFRESH ASYNC AS SELECT id, a FROM k;
            CREATE MATERIALIZED VIEW m2 DISTRIBUTED BY HASH(id) REFRESH MANUAL AS SELECT id, b FROM k;
            ALTER TABLE t ADD TEMPORARY PARTITION tp1 VALUES LESS THAN ('2024-01-01');
            ALTER TABLE t ADD TEMPORARY PARTITION tp2 VALUES LESS THAN ('2024-02-01');
            """;
    private static final String[] TEXTS = {
        "",
        "it's",
        "say \"so\"",
        "a\\b",
        "${who}",
        "$$",
        "end; -- no",
        "/* no */",
        "two\nlines",
        "日本語",
        "?",
        "-- upgrade"
    };
    private static final String[] NAMES = {"n1", "order", "größe", "select", "N_2", "日本"};
    private static final ObjectName RANGE = ObjectName.of("t");
    private static final ObjectName EXPRESSION = ObjectName.of("d.e");
    private static final ObjectName LISTED = ObjectName.of("l");
    private static final ObjectName PRIMARY = ObjectName.of("k");
    private static final ObjectName DUPLICATE = ObjectName.of("k2");
    private static final ObjectName ASYNC = ObjectName.of("m");

    private final Random random;

    AppliableOperations(long seed) {
        this.random = new Random(seed);
    }

    static Schema schema(ServerProfile profile) {
        Schema schema = Schema.empty();
        for (var statement : new DdlParser().script(SCHEMA)) {
            schema = SchemaChange.applyAll(schema, DdlOperations.of(statement, schema), profile);
        }
        return schema;
    }

    /** At least one of each kind. */
    List<Operation> ofEveryKind() {
        return List.<List<Supplier<Operation>>>of(
                        tables(), columns(), partitions(), views(), materializedViews(), databases(), others())
                .stream()
                .flatMap(List::stream)
                .map(Supplier::get)
                .toList();
    }

    private List<Supplier<Operation>> tables() {
        return List.of(
                () -> new TableOperation.CreateTable(Table.of(newTable(), List.of(column("id"), column("b")))
                        .withComment(text())
                        .withProperties(Map.of("replication_num", "1"))),
                () -> new TableOperation.DropTable(pick(RANGE, EXPRESSION), flag()),
                () -> new TableOperation.RenameTable(RANGE, name()),
                () -> new TableOperation.SwapTables(PRIMARY, "k2"),
                () -> new TableOperation.SetTableComment(EXPRESSION, text()),
                () -> new TableOperation.SetTableProperties(RANGE, Map.of("replicated_storage", "false")),
                () -> new TableOperation.SetDistribution(DUPLICATE, pick(Distribution.random(), hash("id", "a"))),
                () -> new TableOperation.SetSortKey(PRIMARY, pick(List.of("b"), List.of("b", "a"))),
                () -> new TableOperation.ReorderColumns(DUPLICATE, List.of("id", "b", "a")),
                () -> new TableOperation.SetDefaultBuckets(EXPRESSION, hash("id")),
                () -> new TableOperation.SetAutoIncrement(PRIMARY, 1 + random.nextInt(1000)),
                () -> new TableOperation.OptimizeTable(
                        RANGE, pick(List.of("p1"), List.of("p1", "p2")), null, null, List.of(), hash("id")),
                () -> new TableOperation.OptimizeTable(
                        EXPRESSION,
                        List.of(),
                        DdlClauses.partitioning(pick("date_trunc('month', dt)", "date_trunc('year', dt)")),
                        flag() ? null : new MergedSpan("2024-01-01", "2024-06-30"),
                        List.of(),
                        flag() ? null : hash("id")),
                () -> new TableOperation.OptimizeTable(
                        DUPLICATE, List.of(), null, null, List.of("a"), pick(hash("id"), hash("a", "id"))),
                () -> new TableOperation.CompactTable(
                        RANGE, pick(Compaction.values()), pick(List.of(), List.of("p1"), List.of("p1", "p2"))));
    }

    private List<Supplier<Operation>> columns() {
        return List.of(
                () -> new ColumnOperation.AddColumn(
                        RANGE, column(name()), false, pick(null, ColumnPosition.after("v"))),
                () -> new ColumnOperation.DropColumn(RANGE, "v"),
                () -> new ColumnOperation.ModifyColumn(
                        RANGE,
                        Column.of("v", DataType.Simple.BIGINT).withComment(text()),
                        false,
                        pick(null, ColumnPosition.after("c"))),
                () -> new ColumnOperation.ModifyColumn(
                        RANGE, Column.of("v", DataType.Simple.INT).withComment(text() + "!"), false, null),
                () -> new ColumnOperation.RenameColumn(RANGE, "v", name()),
                () -> new ColumnOperation.AddField(
                        RANGE,
                        "s",
                        flag() ? List.of(name()) : List.of("b", name()),
                        pick(DataType.Simple.INT, new DataType.Varchar(9)),
                        pick(null, ColumnPosition.first())),
                () -> new ColumnOperation.DropField(RANGE, "s", pick(List.of("a"), List.of("b", "d"))),
                () -> new IndexOperation.AddIndex(
                        DUPLICATE, DdlClauses.index(pick("n1 (a) USING BITMAP", "`日本` (b) COMMENT 'it''s'"))),
                () -> new IndexOperation.DropIndex(PRIMARY, "i1"),
                () -> new RollupOperation.AddRollup(DUPLICATE, Rollup.of(name(), "id", "b")),
                () -> new RollupOperation.DropRollup(DUPLICATE, "r1"),
                () -> new RollupOperation.RenameRollup(DUPLICATE, "r1", name()));
    }

    private List<Supplier<Operation>> partitions() {
        return List.of(
                () -> new PartitionOperation.AddPartition(
                        RANGE,
                        DdlClauses.partition(pick(
                                "p9 VALUES LESS THAN ('2025-01-01')",
                                "p9 VALUES [('2024-05-01'), ('2024-06-01')) ('replication_num' = '2')",
                                "START ('2024-03-01') END ('2024-03-05') EVERY (INTERVAL 1 DAY)")),
                        flag() ? null : hash("id")),
                () -> new PartitionOperation.AddPartition(LISTED, DdlClauses.partition("pc VALUES IN ('c', \"it's\")")),
                () -> new PartitionOperation.DropPartition(RANGE, pick("p1", "p2", "p20240203"), flag()),
                () -> new PartitionOperation.DropPartitionSeries(
                        pick(RANGE, EXPRESSION), days("2024-02-02", "2024-02-05"), flag(), flag()),
                () -> new PartitionOperation.DropPartitionsWhere(
                        EXPRESSION, "dt < '2024-01-01' AND dt > '2023'", flag()),
                () -> new PartitionOperation.DropTemporaryPartitions(RANGE),
                () -> new PartitionOperation.RenamePartition(RANGE, "p1", "q1"),
                () -> new PartitionOperation.SetPartitionProperties(
                        RANGE, pick(List.of(), List.of("p1", "p2")), Map.of("replication_num", "2")),
                () -> new PartitionOperation.AddTemporaryPartition(
                        RANGE, DdlClauses.partition("tp9 VALUES LESS THAN ('2024-03-01')"), flag() ? null : hash("id")),
                () -> new PartitionOperation.DropTemporaryPartition(RANGE, "tp1"),
                () -> new PartitionOperation.TruncatePartitions(RANGE, pick(List.of("p1"), List.of("p1", "p2"))),
                () -> new PartitionOperation.ReplacePartitions(
                        RANGE,
                        pick(List.of("p1"), List.of("p1", "p2")),
                        pick(List.of("tp1"), List.of("tp1", "tp2")),
                        flag(),
                        flag()));
    }

    private List<Supplier<Operation>> views() {
        return List.of(
                () -> new ViewOperation.CreateView(view(ObjectName.of(name()))),
                () -> new ViewOperation.ReplaceView(view(ObjectName.of("w"))),
                () -> new ViewOperation.DropView(ObjectName.of("w")));
    }

    private View view(ObjectName name) {
        return new View(name, List.of(), text(), null, "SELECT id, '" + pick("a", "${x}", "b;c") + "' AS x FROM k");
    }

    private List<Supplier<Operation>> materializedViews() {
        return List.of(
                () -> new MaterializedViewOperation.CreateMaterializedView(MaterializedView.of(
                        ObjectName.of(name()), DdlClauses.refresh(pick("MANUAL", "ASYNC")), "SELECT id, b FROM k2")),
                () -> new MaterializedViewOperation.CreateSynchronousMaterializedView(
                        new SynchronousMaterializedView(ObjectName.of(name()), Map.of(), "SELECT id, a FROM k2")),
                () -> new MaterializedViewOperation.DropMaterializedView(ASYNC),
                () -> new MaterializedViewOperation.RenameMaterializedView(ASYNC, name()),
                () -> new MaterializedViewOperation.SwapMaterializedViews(ASYNC, "m2"),
                () -> new MaterializedViewOperation.SetRefresh(
                        ASYNC, DdlClauses.refresh(pick("MANUAL", "ASYNC EVERY(INTERVAL 2 HOUR)"))),
                () -> new MaterializedViewOperation.SetMaterializedViewProperties(
                        ASYNC, Map.of("mv_rewrite_staleness_second", String.valueOf(random.nextInt(90)))),
                () -> new MaterializedViewOperation.ActivateMaterializedView(ASYNC, flag()));
    }

    private List<Supplier<Operation>> databases() {
        return List.of(
                () -> new DatabaseOperation.CreateDatabase(
                        new Database("d2", flag() ? Map.of() : Map.of("storage_volume", text()))),
                () -> new DatabaseOperation.DropDatabase("d", flag()),
                () -> new DatabaseOperation.SetDatabaseProperties("d", Map.of("storage_volume", text())),
                () -> new DatabaseOperation.RenameDatabase("d", "d3"),
                () -> new DatabaseOperation.SetDatabaseQuota("d", pick("DATA", "REPLICA"), "1024"));
    }

    private List<Supplier<Operation>> others() {
        return List.of(
                () -> new Operation.ExecuteSql(
                        "INSERT INTO k2 VALUES (1, '" + text().replace("\\", "").replace("'", "''") + "')",
                        flag() ? null : "SELECT COUNT(*) > 0 FROM k2",
                        flag()),
                () -> new Operation.ExecuteSql("ALTER TABLE k2 SET (\"a\" = \"b\")"),
                () -> new Operation.Require("SELECT 1", text() + "."),
                () -> new Operation.Irreversible(text() + "."));
    }

    private Column column(String name) {
        return Column.of(name, pick(DataType.Simple.INT, new DataType.Varchar(30), new DataType.Decimal(10, 2)))
                .withComment(text());
    }

    private static Distribution.Hash hash(String... columns) {
        return new Distribution.Hash(List.of(columns), 4 + columns.length);
    }

    private static RangePartition.Series days(String start, String end) {
        return new RangePartition.Series(start, end, 1, RangePartition.SeriesUnit.DAY, Map.of());
    }

    private ObjectName newTable() {
        return ObjectName.of(pick("n1", "d.n2"));
    }

    private String name() {
        return pick(NAMES);
    }

    private String text() {
        return pick(TEXTS);
    }

    private boolean flag() {
        return random.nextBoolean();
    }

    @SafeVarargs
    private <T extends @Nullable Object> T pick(T... values) {
        return Objects.requireNonNull(values)[random.nextInt(values.length)];
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.plan.JobKind;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.storage.ChangeLog;
import io.rockform.schema.DataType;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.testkit.recorded.Recordings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_000_000), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private CatalogStore open() {
        return new CatalogStore(
                ChangeLog.open(directory.resolve("catalog")), CLOCK, (catalog, job) -> catalog.with(job));
    }

    /** Whatever was recorded and the model holds, in random company, comes back as it was. */
    @Test
    void what_was_kept_is_read_again() {
        Random random = new Random(4711);
        List<SchemaObject> definitions = recordedDefinitions();
        assertThat(definitions.size()).isGreaterThan(700);
        Catalog last;
        try (CatalogStore store = open()) {
            for (SchemaObject definition : definitions) {
                store.change(catalog -> new Change<>(changed(catalog, definition, random), ""));
            }
            last = store.current();
        }
        assertThat(last.databases()).isNotEmpty();
        assertThat(last.running()).isNotEmpty();
        assertThat(last.ended().size()).isPositive();
        try (CatalogStore store = open()) {
            assertThat(store.current()).isEqualTo(last);
        }
    }

    private static Catalog changed(Catalog catalog, SchemaObject definition, Random random) {
        String databaseName = "d" + random.nextInt(4);
        Catalog numbered = catalog.withIds(2);
        long id = numbered.lastId();
        Database database = catalog.database(databaseName).orElseGet(() -> Database.empty(id - 1, databaseName));
        StoredObject object = stored(id, definition.named(new ObjectName(null, "o" + random.nextInt(100))));
        Catalog with = numbered.with(database.without(object.name()).with(object));
        if (object instanceof StoredTable table && random.nextInt(5) == 0) {
            Outcome outcome =
                    switch (random.nextInt(3)) {
                        case 0 -> Outcome.RUNNING;
                        case 1 -> Outcome.finished(5);
                        default -> Outcome.cancelled("user cancelled", 6);
                    };
            with = with.with(new SchemaJob(
                    id + 1,
                    JobKind.COLUMN,
                    databaseName,
                    table.name(),
                    id,
                    7,
                    Long.MAX_VALUE,
                    "",
                    id % 3 == 0 ? "failed" : null,
                    outcome,
                    table));
        }
        return random.nextInt(50) == 0 ? with.without(databaseName) : with;
    }

    private static StoredObject stored(long id, SchemaObject definition) {
        List<OutputColumn> columns =
                List.of(new OutputColumn("a", DataType.Simple.INT, false, "ü"), new OutputColumn("b", null, true, ""));
        return definition.accept(new SchemaObject.Visitor<>() {
            @Override
            public StoredObject visitTable(Table table) {
                return new StoredTable(
                        id,
                        id * 2,
                        table,
                        IntStream.range(0, table.columns().size()).boxed().toList(),
                        List.of(new RollupIndex(id * 3, "r", null), new RollupIndex(id * 3 + 1, "m", "CREATE …")));
            }

            @Override
            public StoredObject visitView(View view) {
                return new StoredView(id, id * 2, view, columns, "db", view.query() + " ", "SELECT 3");
            }

            @Override
            public StoredObject visitMaterializedView(MaterializedView view) {
                String reason = id % 2 == 0 ? null : "base-table dropped: t";
                return new StoredMaterializedView(id, id * 2, view, columns, "db", "SELECT 1", "SELECT 2", reason);
            }

            @Override
            public StoredObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                throw new AssertionError("the generator makes none");
            }
        });
    }

    private static List<SchemaObject> recordedDefinitions() {
        List<SchemaObject> definitions = new ArrayList<>();
        Recordings.of("3.5").forEach(scenario -> scenario.steps().forEach(step -> {
            if (step.sql().startsWith("CREATE ")) {
                definition(step.sql()).ifPresent(definitions::add);
            }
        }));
        return definitions;
    }

    private static Optional<SchemaObject> definition(String sql) {
        try {
            DdlStatement statement = new DdlParser().statement(sql);
            if (statement instanceof DdlStatement.CreateTable create) {
                return Optional.of(create.table());
            }
            if (statement instanceof DdlStatement.CreateView create) {
                return Optional.of(create.view());
            }
            return statement instanceof DdlStatement.CreateMaterializedView create
                    ? Optional.of(create.view())
                    : Optional.empty();
        } catch (RockformException notModelled) {
            return Optional.empty();
        }
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        try (CatalogStore store = open()) {
            Catalog before = store.current();
            assertThatThrownBy(() -> store.change(catalog -> {
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
            assertThat(store.current()).isSameAs(before);
        }
    }
}

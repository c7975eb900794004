// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.codegen.RevisionSource.Header;
import io.rockform.codegen.RevisionSource.Step;
import io.rockform.declare.Types;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.revision.Migration;
import io.rockform.revision.Operations;
import io.rockform.revision.Revision;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevisionSourceTest {
    private static final Header HEADER = new Header(
            "8f0c2ab41d7e",
            List.of("1a2b3c"),
            "it's \"new\"",
            "2025-01-31T10:00:00Z",
            List.of("label"),
            List.of("d1"),
            List.of("r1"));

    @Test
    void operationsOfEveryKindAreTheSameAfterBeingWrittenCompiledAndRun() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, List<Operation>> upgrades = new LinkedHashMap<>();
        for (int seed = 0; seed < 60; seed++) {
            List<Operation> operations = new RandomOperations(new RandomSchemas(seed)).ofEveryKind();
            String name = "Revision" + seed;
            upgrades.put(name, operations);
            files.put(
                    name + ".java", revision(name, steps(operations), List.of()).text());
        }

        Map<String, Class<?>> classes = InMemoryCompiler.compile(files);

        for (Map.Entry<String, List<Operation>> upgrade : upgrades.entrySet()) {
            Operations recorded = new Operations();
            migration(loaded(classes, upgrade.getKey())).upgrade(recorded);
            assertThat(recorded.recorded())
                    .as(() -> files.get(upgrade.getKey() + ".java"))
                    .isEqualTo(upgrade.getValue());
        }
    }

    /** But code, which only a person writes. */
    @Test
    void everyKindOfOperationIsAmongTheRandomOnes() {
        assertThat(new RandomOperations(new RandomSchemas(1)).ofEveryKind())
                .extracting(Object::getClass)
                .hasSameElementsAs(kinds(Operation.class)
                        .filter(kind -> kind != Operation.RunCode.class)
                        .toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RevisionSourceTest::kinds)
                : Stream.of(type);
    }

    @Test
    void theHeaderIsReadBackFromTheAnnotation() throws Exception {
        String text = revision("First", List.of(), List.of()).text();

        Revision revision = loaded(InMemoryCompiler.compile(Map.of("First.java", text)), "First")
                .getAnnotation(Revision.class);

        assertThat(revision.id()).isEqualTo(HEADER.id());
        assertThat(revision.parents()).containsExactly("1a2b3c");
        assertThat(revision.message()).isEqualTo(HEADER.message());
        assertThat(revision.created()).isEqualTo(HEADER.created());
        assertThat(revision.branchLabels()).containsExactly("label");
        assertThat(revision.dependsOn()).containsExactly("d1");
    }

    @Test
    void notesAreCommentsWhateverTheyHold() throws Exception {
        List<String> notes = List.of(
                "*/ throw",
                "C:\\users \\\\user \\u000a boom();",
                "two\nlines\r\nthree\rfour",
                "\u2028 \ud800 \u0000",
                "",
                "long ".repeat(60));
        String text = revision(
                        "Noted",
                        List.of(new Step(notes, null)),
                        notes.stream().map(Step::note).toList())
                .text();

        Operations recorded = new Operations();
        migration(loaded(InMemoryCompiler.compile(Map.of("Noted.java", text)), "Noted"))
                .upgrade(recorded);

        assertThat(recorded.recorded()).isEmpty();
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
        assertThat(text).contains("// two\n        // lines\n        // three\n        // four\n");
    }

    @Test
    void aPackageAndClassNamesThatClashWithRockformsOwnAreNoProblem() throws Exception {
        for (String name : List.of("Revision", "Operations", "Migration")) {
            RevisionSource source = new RevisionSource(
                    "com.example.revisions",
                    name,
                    true,
                    HEADER,
                    steps(new RandomOperations(new RandomSchemas(7)).ofEveryKind()),
                    List.of());

            Class<?> type = loaded(
                    InMemoryCompiler.compile(Map.of(name + ".java", source.text())), "com.example.revisions." + name);

            assertThat(migration(type)).isNotNull();
        }
    }

    @Test
    void itReadsLikeHandWrittenCode() {
        Table table = new Table(
                ObjectName.of("my_core_table"),
                List.of(
                        Column.of("id", Types.INTEGER).withNullable(false),
                        Column.of("name", Types.VARCHAR(50)),
                        Column.of("note", Types.STRING)
                                .withNullable(false)
                                .withDefault(new io.rockform.schema.DefaultValue.Literal("n/a"))
                                .withComment(
                                        "whatever the customer says about the order, in the words of the customer")),
                List.of(),
                new TableKey(KeyModel.DUPLICATE, List.of("id")),
                "core table comment",
                null,
                Distribution.hash("id").buckets(10),
                List.of(),
                List.of(),
                Map.of("replication_num", "1"));
        View view = new View(
                ObjectName.of("user_view"),
                List.of(new ViewColumn("id", "ID"), new ViewColumn("name", "")),
                "Active users",
                null,
                "SELECT id, name FROM my_core_table WHERE name IS NOT NULL");
        MaterializedView statistics = new MaterializedView(
                ObjectName.of("user_stats_mv"),
                List.of(),
                List.of(),
                "",
                List.of(),
                null,
                List.of(),
                new Refresh(null, new Refresh.Async(null, new Refresh.Interval(1, Refresh.Unit.DAY))),
                Map.of(),
                "SELECT id, COUNT(*) AS cnt, MAX(name) AS greatest_name, MIN(name) AS least_name FROM my_core_table"
                        + " LEFT JOIN other ON my_core_table.id = other.id GROUP BY id");
        RevisionSource source = new RevisionSource(
                "",
                "CreateInitialSchema",
                false,
                Header.of("8f0c2ab41d7e", List.of(), "create initial schema", "2025-01-31T10:00:00Z"),
                List.of(
                        Step.of(new TableOperation.CreateTable(table)),
                        Step.of(new ViewOperation.CreateView(view)),
                        Step.of(new MaterializedViewOperation.CreateMaterializedView(statistics)),
                        Step.of(new ColumnOperation.AddColumn(
                                table.name(), Column.of("age", Types.INTEGER), false, ColumnPosition.after("name")))),
                List.of(
                        new Step(
                                List.of("The values of age are lost."),
                                new ColumnOperation.DropColumn(table.name(), "age")),
                        Step.of(new MaterializedViewOperation.DropMaterializedView(statistics.name())),
                        Step.of(new ViewOperation.DropView(view.name())),
                        Step.of(new TableOperation.DropTable(table.name()))));

        assertThat(source.text()).isEqualTo("""
                        import static io.rockform.declare.Clauses.*;
                        import static io.rockform.declare.IntervalUnit.*;
                        import static io.rockform.declare.Types.*;

                        import io.rockform.revision.Migration;
                        import io.rockform.revision.Operations;
                        import io.rockform.revision.Revision;

                        @Revision(id = "8f0c2ab41d7e", message = "create initial schema", created = "2025-01-31T10:00:00Z")
                        final class CreateInitialSchema implements Migration {
                            @Override
                            public void upgrade(Operations op) {
                                op.createTable("my_core_table", t -> t
                                        .column("id", INT, c -> c.notNull())
                                        .column("name", VARCHAR(50))
                                        .column("note", STRING, c -> c
                                                .notNull()
                                                .defaultValue("n/a")
                                                .comment("whatever the customer says about the order, in the words of the customer"))
                                        .comment("core table comment")
                                        .duplicateKey("id")
                                        .distributedBy(hash("id").buckets(10))
                                        .property("replication_num", "1"));

                                op.createView("user_view", v -> v
                                        .column("id", "ID")
                                        .column("name")
                                        .comment("Active users")
                                        .as("SELECT id, name FROM my_core_table WHERE name IS NOT NULL"));

                                op.createMaterializedView("user_stats_mv", m -> m
                                        .refresh(async().every(1, DAY))
                                        .as(\"""
                                                SELECT id, COUNT(*) AS cnt, MAX(name) AS greatest_name, MIN(name) AS least_name \\
                                                FROM my_core_table \\
                                                LEFT JOIN other ON my_core_table.id = other.id \\
                                                GROUP BY id\"""));

                                op.addColumn("my_core_table", "age", INT, c -> c.after("name"));
                            }

                            @Override
                            public void downgrade(Operations op) {
                                // The values of age are lost.
                                op.dropColumn("my_core_table", "age");

                                op.dropMaterializedView("user_stats_mv");
                                op.dropView("user_view");
                                op.dropTable("my_core_table");
                            }
                        }
                        """);
    }

    private static RevisionSource revision(String className, List<Step> upgrade, List<Step> downgrade) {
        return new RevisionSource("", className, false, HEADER, upgrade, downgrade);
    }

    private static List<Step> steps(List<Operation> operations) {
        return operations.stream().map(Step::of).collect(Collectors.toList());
    }

    private static Class<?> loaded(Map<String, Class<?>> classes, String name) {
        return Objects.requireNonNull(classes.get(name));
    }

    private static Migration migration(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Migration) constructor.newInstance();
    }
}

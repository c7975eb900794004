// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static io.rockform.verb.SandboxProject.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.codegen.ModelStyle;
import io.rockform.problem.ExitCode;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Difference;
import io.rockform.run.RevisionRun;
import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import io.rockform.source.RevisionDrift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, from an empty directory to an upgraded database and back. */
class WalkThroughTest {
    private static final String WAREHOUSE = """
            import static io.rockform.declare.Types.*;
            import io.rockform.declare.*;

            public final class Warehouse implements SchemaSource {
                @Override
                public void declare(SchemaBuilder schema) {
                    schema.view("user_view", v -> v
                            .column("id", "ID")
                            .column("name", "Name")
                            .comment("Active users")
                            .as("SELECT id, name FROM my_core_table WHERE name IS NOT NULL"));
                    schema.materializedView("user_stats_mv", m -> m
                            .refresh("ASYNC")
                            .as("SELECT id, COUNT(*) AS cnt FROM my_core_table GROUP BY id"));
                    schema.table("my_core_table", t -> t
                            .column("id", INTEGER, c -> c.notNull())
                            .column("name", VARCHAR(50))
                            .comment("core table comment")
                            .primaryKey("id")
                            .distributedBy("HASH(id) BUCKETS 10")
                            .property("replication_num", "1"));
                }
            }
            """;

    private static final String ENTITY = """
            import io.rockform.declare.*;
            import jakarta.persistence.*;

            @Entity
            @Table(name = "my_orm_table", comment = "table comment")
            @PrimaryKey("id")
            @DistributedBy("HASH(id) BUCKETS 10")
            @Property(name = "replication_num", value = "1")
            public class MyOrmTable {
                @Id
                Integer id;

                @Column(nullable = false)
                String name;
            }
            """;

    private static final String NEW_TABLE = """
            CREATE TABLE my_new_table (id INT NOT NULL, name VARCHAR(50))
            PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 10 PROPERTIES ("replication_num" = "1");
            """;

    @TempDir
    Path directory;

    private SandboxProject project;

    @BeforeEach
    void begin() {
        project = SandboxProject.create(directory);
        project.write("models/Warehouse.java", WAREHOUSE).write("models/MyOrmTable.java", ENTITY);
    }

    @AfterEach
    void end() {
        project.close();
    }

    private void changeModels() {
        project.write(
                "models/Warehouse.java",
                WAREHOUSE
                        .replace(
                                ".column(\"name\", VARCHAR(50))",
                                ".column(\"name\", VARCHAR(50))\n.column(\"age\", INTEGER)")
                        .replace("core table comment", "changed comment")
                        .replace(
                                ".property(\"replication_num\", \"1\")",
                                ".property(\"replication_num\", \"1\").property(\"write_quorum\", \"ALL\")"));
        project.write("schema/new.sql", NEW_TABLE);
    }

    @Test
    void fromAnEmptyDirectoryAndBack() {
        NewRevisionResult first = project.autogenerate("create initial schema");
        // Trap 2: views come after the tables that they read.
        assertThat(first.differences())
                .extracting(Difference::description)
                .containsExactly(
                        "create table my_orm_table",
                        "create table my_core_table",
                        "create view user_view",
                        "create materialized view user_stats_mv");
        assertThat(first.irreversible()).isEmpty();
        assertThat(file(first).getFileName()).hasToString(id(first) + "_create_initial_schema.java");
        assertThat(file(first)).hasContent(first.source());
        // Trap 9: the revision can run on any database.
        assertThat(first.source()).doesNotContain("rockform.my_", "`rockform`");
        assertThat(project.check().pending()).hasSize(1);
        assertThat(refused(() -> project.autogenerate("too early")).code()).isEqualTo(ProblemCode.NOT_UP_TO_DATE);

        RunResult upgraded = project.upgrade("head");
        assertThat(upgraded.current()).containsExactly(id(first));
        assertThat(upgraded.revisions()).hasSize(1);
        assertThat(statements(upgraded)).hasSize(4);
        // Trap 1: what the server set by itself is no difference. Trap 16: nor what it shows under another name.
        assertThat(project.check())
                .isEqualTo(new CheckResult(List.of(), List.of(), List.of(), List.of(), RevisionDrift.NONE));
        assertThat(project.autogenerate("nothing").revision()).isNull();

        changeModels();
        CheckResult check = project.check();
        assertThat(check.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(check.differences())
                .extracting(Difference::object)
                .containsOnly(ObjectName.of("my_core_table"), ObjectName.of("my_new_table"));
        NewRevisionResult second = project.autogenerate("add a new table, change an old table");
        assertThat(second.differences())
                .extracting(Difference::description)
                .containsExactlyInAnyOrder(
                        "create table my_new_table",
                        "set the comment of table my_core_table",
                        "set write_quorum = ALL of table my_core_table",
                        "add column age to table my_core_table");
        assertThat(project.upgrade("head").current()).containsExactly(id(second));
        assertThat(project.check().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(project.upgrade("head").revisions()).isEmpty();

        assertThat(project.downgrade("-1").current()).containsExactly(id(first));
        assertThat(project.downgrade("base").current()).isEmpty();
        assertThat(project.schema().isEmpty()).isTrue();
        assertThat(project.connection().query("SHOW TABLES").all())
                .allSatisfy(row -> assertThat(row.text(0)).startsWith("rockform_"));
    }

    @Test
    void scriptByHandDoesTheSame(@TempDir Path other) {
        NewRevisionResult first = project.autogenerate("create initial schema");
        project.upgrade("head");
        changeModels();
        NewRevisionResult second = project.autogenerate("add; a \"new\" table\nin two lines");
        RunResult whole = project.run(new Upgrade(), new UpgradeRequest("head", true));
        RunResult part = project.run(new Upgrade(), new UpgradeRequest(id(first) + ":head", true));
        RunResult back = project.run(new Downgrade(), new DowngradeRequest("head:base", true));
        project.upgrade("head");

        try (SandboxProject hand = SandboxProject.create(other)) {
            hand.write("revisions/1.java", first.source()).write("revisions/2.java", second.source());
            hand.runByHand(Objects.requireNonNull(whole.script()));
            assertThat(hand.schema()).isEqualTo(project.schema());
            assertThat(hand.run(new Current(), new CurrentRequest()).revisions())
                    .extracting(entry -> entry.id())
                    .containsExactly(id(second));
            assertThat(hand.upgrade("head").revisions()).isEmpty();
            hand.runByHand(Objects.requireNonNull(back.script()));
            assertThat(hand.schema().isEmpty()).isTrue();
            assertThat(hand.run(new Current(), new CurrentRequest()).revisions())
                    .isEmpty();
            hand.upgrade(id(first));
            hand.runByHand(Objects.requireNonNull(part.script()));
            assertThat(hand.schema()).isEqualTo(project.schema());
        }
        assertThat(whole.script())
                .contains("-- Upgrade: revision " + id(first) + " \"create initial schema\"")
                .contains("-- Upgrade: revision " + id(second) + " \"add; a \"new\" table\"")
                .contains("SHOW ALTER TABLE COLUMN WHERE TableName = 'my_core_table'");
    }

    @Test
    void sourcesAreInterchangeable() {
        project.autogenerate("create initial schema");
        project.upgrade("head");
        String url = project.url().toString();
        project.write(
                "dump.sql",
                project.run(new SchemaPrint(), new SchemaPrintRequest(null)).sql());
        for (String from : List.of(url, "models", "revisions", "dump.sql")) {
            for (String to : List.of(url, "models", "revisions", "dump.sql")) {
                // Silence leaves the choice to the server, so a model is not held against what the server set.
                boolean modelsAgainstServer = !from.equals("models") && !from.equals("revisions");
                if (modelsAgainstServer || to.equals("models") || to.equals("revisions")) {
                    DiffResult diff = project.run(new Diff(), new DiffRequest(from, to));
                    assertThat(diff)
                            .as(from + " to " + to)
                            .isEqualTo(new DiffResult(List.of(), List.of(), List.of(), RevisionDrift.NONE, null));
                }
            }
            DiffResult all = project.run(new Diff(), new DiffRequest("empty", from));
            assertThat(all.differences()).as(from).hasSize(4);
            assertThat(all.exitCode()).isEqualTo(ExitCode.DIFFERENT);
        }
        assertThat(project.run(new Check(), new CheckRequest("revisions", false))
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        RockformException failure = refused(() -> project.run(new Diff(), new DiffRequest("modles", "empty")));
        assertThat(failure.code()).isEqualTo(ProblemCode.USAGE);
        assertThat(failure).hasMessageContaining("Did you mean 'models'?");
        assertThat(refused(() -> project.run(new Diff(), new DiffRequest("a.json", "empty")))
                        .code())
                .isEqualTo(ProblemCode.USAGE);
    }

    /** The models made of a database, as the declared models of a new project, show no difference. */
    @ParameterizedTest
    @EnumSource
    void generatedModelsAreWithoutADifference(ModelStyle style, @TempDir Path other) throws IOException {
        changeModels();
        project.run(new Create(), new CreateRequest(null, false));
        String url = project.url().toString();
        try (SandboxProject fresh = SandboxProject.create(other)) {
            Files.deleteIfExists(other.resolve("rockform.toml"));
            fresh.write("rockform.toml", "url = '" + url + "'\n");
            GenerateRequest request =
                    new GenerateRequest(null, ModelOptions.of(style), Path.of("models"), false, false);
            assertThat(fresh.run(new Generate(), request).files()).isNotEmpty();
            assertThat(fresh.check())
                    .isEqualTo(new CheckResult(List.of(), List.of(), List.of(), List.of(), RevisionDrift.NONE));
            assertThat(fresh.run(new Diff(), new DiffRequest("models", "empty")).differences())
                    .hasSize(5);
            assertThat(refused(() -> fresh.run(new Generate(), request)).code()).isEqualTo(ProblemCode.FILE);
        }
    }

    @Test
    void createAndDropWithoutRevisions() {
        CreateResult created = project.run(new Create(), new CreateRequest(null, false));
        assertThat(created.created())
                .extracting(ObjectName::toString)
                .containsExactly("my_orm_table", "my_core_table", "user_view", "user_stats_mv");
        assertThat(project.check().differences()).isEmpty();
        project.connection().execute("DROP VIEW user_view");
        CreateResult again = project.run(new Create(), new CreateRequest(null, false));
        assertThat(again.created()).containsExactly(ObjectName.of("user_view"));
        assertThat(again.existing()).hasSize(3);

        RockformException unconfirmed = refused(() -> project.run(new Drop(), new DropRequest(null, false, false)));
        assertThat(unconfirmed.code()).isEqualTo(ProblemCode.UNSAFE);
        assertThat(unconfirmed).hasMessageContaining("my_core_table");
        assertThat(project.schema().objects()).hasSize(4);
        assertThat(project.run(new Drop(), new DropRequest(null, true, false)).dropped())
                .hasSize(4);
        assertThat(project.schema().isEmpty()).isTrue();
        assertThat(project.run(new Drop(), new DropRequest(null, true, false)).missing())
                .hasSize(4);
    }

    private static List<StatementRun> statements(RunResult result) {
        return result.revisions().stream()
                .map(RevisionRun::statements)
                .flatMap(List::stream)
                .toList();
    }

    private static String id(NewRevisionResult result) {
        return Objects.requireNonNull(result.revision()).id();
    }

    private static Path file(NewRevisionResult result) {
        return Objects.requireNonNull(result.revision()).file();
    }
}

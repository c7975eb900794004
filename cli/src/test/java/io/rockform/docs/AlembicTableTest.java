// SPDX-License-Identifier: Apache-2.0
package io.rockform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.InProcessCommand;
import io.rockform.revision.Operations;
import io.rockform.testkit.scenario.Outcome;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/alembic.md leaves out nothing of Alembic 1.19, and names nothing that Rockform has not. */
class AlembicTableTest {
    private static final Path PAGE = Path.of("../docs/alembic.md");
    private static final Pattern DIRECTIVE = Pattern.compile("`op\\.(\\w+)`");

    /** Of {@code alembic.config.CommandLine}: each verb with its options, and those before all verbs. */
    private static final Map<String, List<String>> VERBS = Map.ofEntries(
            Map.entry("branches", List.of("-v")),
            Map.entry("check", List.of()),
            Map.entry("current", List.of("-v", "--verbose", "-c", "--check-heads")),
            Map.entry("downgrade", List.of("--sql", "--tag")),
            Map.entry("edit", List.of()),
            Map.entry("ensure_version", List.of("--sql")),
            Map.entry("heads", List.of("-v", "--resolve-dependencies")),
            Map.entry("history", List.of("-r", "--rev-range", "-v", "-i", "--indicate-current")),
            Map.entry("init", List.of("-t", "--template", "--package")),
            Map.entry("list_templates", List.of()),
            Map.entry("merge", List.of("-m", "--branch-label", "--rev-id", "--splice")),
            Map.entry(
                    "revision",
                    List.of(
                            "-m",
                            "--message",
                            "--autogenerate",
                            "--sql",
                            "--head",
                            "--splice",
                            "--branch-label",
                            "--version-path",
                            "--rev-id",
                            "--depends-on")),
            Map.entry("show", List.of()),
            Map.entry("stamp", List.of("--sql", "--tag", "--purge")),
            Map.entry("upgrade", List.of("--sql", "--tag")));

    private static final List<String> GLOBAL =
            List.of("-c", "--config", "-n", "--name", "-x", "-q", "--quiet", "--raiseerr", "--version");

    /** Of {@code alembic.op}, and of the starrocks dialect. */
    private static final List<String> DIRECTIVES = List.of(
            "add_column",
            "alter_column",
            "batch_alter_table",
            "bulk_insert",
            "create_check_constraint",
            "create_exclude_constraint",
            "create_foreign_key",
            "create_index",
            "create_primary_key",
            "create_table",
            "create_table_comment",
            "create_unique_constraint",
            "drop_column",
            "drop_constraint",
            "drop_index",
            "drop_table",
            "drop_table_comment",
            "execute",
            "f",
            "get_bind",
            "get_context",
            "implementation_for",
            "inline_literal",
            "invoke",
            "register_operation",
            "rename_table",
            "run_async",
            "create_view",
            "alter_view",
            "drop_view",
            "create_materialized_view",
            "alter_materialized_view",
            "drop_materialized_view",
            "alter_table_properties",
            "alter_table_distribution",
            "alter_table_order");

    /** Of {@code EnvironmentContext.configure}, of {@code MigrationContext} and of the template of alembic.ini. */
    private static final List<String> PARAMETERS = List.of(
            "connection",
            "url",
            "dialect_name",
            "dialect_opts",
            "transactional_ddl",
            "transaction_per_migration",
            "output_buffer",
            "starting_rev",
            "tag",
            "template_args",
            "render_as_batch",
            "target_metadata",
            "include_name",
            "include_object",
            "include_schemas",
            "process_revision_directives",
            "compare_type",
            "compare_server_default",
            "render_item",
            "literal_binds",
            "upgrade_token",
            "downgrade_token",
            "alembic_module_prefix",
            "sqlalchemy_module_prefix",
            "user_module_prefix",
            "on_version_apply",
            "autogenerate_plugins",
            "version_table",
            "version_table_schema",
            "version_table_pk",
            "as_sql",
            "script_location",
            "file_template",
            "prepend_sys_path",
            "timezone",
            "truncate_slug_length",
            "revision_environment",
            "sourceless",
            "version_locations",
            "path_separator",
            "recursive_version_locations",
            "output_encoding",
            "sqlalchemy.url",
            "post_write_hooks");

    @TempDir
    Path project;

    /** The rows of the table below a heading: the cells of each. */
    private static List<String[]> rows(String heading) throws IOException {
        String text = Files.readString(PAGE);
        int start = text.indexOf("## " + heading);
        assertThat(start).as(heading).isNotNegative();
        int end = text.indexOf("\n## ", start);
        return text.substring(start, end < 0 ? text.length() : end)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", 2))
                .toList();
    }

    /** The words that stand in code style in the first cells. */
    private static Set<String> named(List<String[]> rows) {
        return rows.stream()
                .flatMap(row -> Pattern.compile("`([^`]*)`").matcher(row[0]).results())
                .flatMap(code -> Stream.concat(
                        Stream.of(code.group(1)), Arrays.stream(code.group(1).split("[ (]"))))
                .collect(Collectors.toSet());
    }

    @Test
    void eachVerbAndOptionHasItsRow() throws IOException {
        List<String[]> rows = rows("Verbs and options");
        VERBS.forEach((verb, options) -> {
            String cells = rows.stream()
                    .map(row -> row[0])
                    .filter(cell -> cell.matches("(?s).*`" + verb + "\\b.*"))
                    .collect(Collectors.joining(" "));
            assertThat(cells).as(verb).isNotEmpty();
            options.forEach(
                    option -> assertThat(cells).as(verb + " " + option).containsPattern("[` ]" + option + "[`, =]"));
        });
        assertThat(named(rows)).containsAll(GLOBAL);
    }

    @Test
    void eachDirectiveHasItsRow() throws IOException {
        List<String[]> rows = rows("`op` directives");
        assertThat(named(rows)).containsAll(DIRECTIVES);
        Set<String> methods = Arrays.stream(Operations.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        for (String[] row : rows) {
            for (MatchResult ours : DIRECTIVE.matcher(row[1]).results().toList()) {
                assertThat(methods).contains(ours.group(1));
            }
        }
    }

    @Test
    void eachParameterHasItsRow() throws IOException {
        assertThat(named(rows("`context.configure`"))).containsAll(PARAMETERS);
    }

    @Test
    void theDirectivesRun() throws IOException {
        Matcher block = Pattern.compile("(?s)```java\n(op\\..*?)```").matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        Files.writeString(project.resolve("rockform.toml"), "url = \"sandbox:mem\"\n");
        Files.createDirectories(project.resolve("revisions"));
        Files.writeString(project.resolve("revisions/all.java"), """
                import static io.rockform.declare.Types.*;
                import io.rockform.revision.*;

                @Revision(id = "a1")
                final class All implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }

                    public void downgrade(Operations op) {}
                }
                """.formatted(block.group(1)));
        Outcome outcome = InProcessCommand.run(Map.of(), project, "upgrade", "head");
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        List<String> sent = new ArrayList<>(outcome.stderr().lines().toList());
        assertThat(sent).filteredOn(line -> line.contains("ALTER TABLE")).hasSizeGreaterThan(5);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.quickstart;

import static io.rockform.cli.quickstart.Stage.check;

import io.rockform.problem.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps, each checked: what differs from what is written here ends it. */
final class Walkthrough {
    private static final Pattern OPERATION = Pattern.compile("op\\s*\\.(\\w+)\\(\"(\\w+)\"");
    private static final List<String> CREATED = List.of(
            "createTable my_core_table",
            "createTable my_orm_table",
            "createView user_view",
            "createMaterializedView user_stats_mv");
    private static final List<String> CHANGED = List.of(
            "addColumn my_core_table",
            "createTable my_new_table",
            "setTableComment my_core_table",
            "setTableProperties my_core_table");

    private final Stage stage;
    private final Path project;

    Walkthrough(Stage stage, Path project) {
        this.stage = stage;
        this.project = project;
    }

    /**
     * @param url null for the sandbox
     * @param keep whether to leave the objects in the database
     */
    void run(@Nullable String url, boolean keep) {
        start(url);
        Path first = firstRevision();
        Path second = secondRevision(first);
        backAndForth(second);
        lookAround();
        if (!keep) {
            leave();
        }
    }

    private void start(@Nullable String url) {
        stage.heading("A project is a directory");
        if (url == null) {
            stage.command(ExitCode.DONE, "init");
        } else {
            stage.command(ExitCode.DONE, "init", "--url", url);
        }
        stage.command(ExitCode.DONE, "ping");
        check(
                stage.ask("schema", "print").isBlank(),
                "the database has objects already, which a revision would drop; give an empty one");
        stage.heading("Models say what there is to be");
        stage.model("first", "Warehouse.java");
        stage.model("first", "MyOrmTable.java");
    }

    private Path firstRevision() {
        stage.heading("A revision is what differs, written down for review");
        stage.command(ExitCode.DONE, "revision", "--autogenerate", "-m", "create initial schema");
        Path first = newest(List.of());
        List<String> created = operations(first, "upgrade");
        check(sorted(created).equals(sorted(CREATED)), "the first revision does " + created + ", not " + CREATED);
        checkTablesFirst(created);
        List<String> dropped = operations(first, "downgrade");
        check(dropped.size() == CREATED.size(), "the downgrade does " + dropped);
        check(
                dropped.indexOf("dropTable my_core_table") > dropped.indexOf("dropView user_view")
                        && dropped.indexOf("dropTable my_core_table")
                                > dropped.indexOf("dropMaterializedView user_stats_mv"),
                "the downgrade drops a table before the views that read it: " + dropped);
        stage.command(ExitCode.DONE, "upgrade", "head", "--sql");
        stage.command(ExitCode.DONE, "upgrade", "head");
        stage.command(ExitCode.DONE, "check");
        return first;
    }

    private static void checkTablesFirst(List<String> created) {
        int table = created.indexOf("createTable my_core_table");
        check(
                table < created.indexOf("createView user_view")
                        && table < created.indexOf("createMaterializedView user_stats_mv"),
                "the views come before the table that they read: " + created);
    }

    private Path secondRevision(Path first) {
        stage.heading("Models change: a column, a comment, a property, a table");
        stage.model("second", "Warehouse.java");
        stage.command(ExitCode.DIFFERENT, "check");
        stage.command(ExitCode.DONE, "revision", "--autogenerate", "-m", "add a new table, change an old one");
        Path second = newest(List.of(first));
        List<String> changed = operations(second, "upgrade");
        check(sorted(changed).equals(CHANGED), "the second revision does " + changed + ", not exactly " + CHANGED);
        stage.command(ExitCode.DONE, "upgrade", "head");
        stage.command(ExitCode.DONE, "check");
        return second;
    }

    private void backAndForth(Path second) {
        stage.heading("One step back and forth again");
        String upgraded = stage.ask("schema", "print");
        stage.command(ExitCode.DONE, "downgrade", "-1");
        check(
                !stage.ask("schema", "print").contains("my_new_table"),
                "the downgrade of " + second + " left my_new_table behind");
        stage.command(ExitCode.DONE, "upgrade", "head");
        check(stage.ask("schema", "print").equals(upgraded), "the second upgrade led to another schema");
        stage.command(ExitCode.DONE, "check");
    }

    private void lookAround() {
        stage.heading("Where are we?");
        stage.command(ExitCode.DONE, "current");
        stage.command(ExitCode.DONE, "history");
        stage.heading("Models of a database that has none yet");
        String generated = stage.command(ExitCode.DONE, "generate", "--style", "builder");
        check(generated.contains("my_core_table"), "the generated models lack my_core_table");
    }

    private void leave() {
        stage.heading("All the way back");
        stage.command(ExitCode.DONE, "downgrade", "base");
        check(stage.ask("schema", "print").isBlank(), "downgrade base left objects behind");
    }

    private Path newest(List<Path> known) {
        try (Stream<Path> files = Files.list(project.resolve("revisions"))) {
            Path newest = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !known.contains(file))
                    .findFirst()
                    .orElseThrow(() -> Stage.stopped("no revision file was written"));
            stage.show(project.relativize(newest), Files.readString(newest));
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a method of the file does, in order: {@code createTable my_core_table}. */
    private static List<String> operations(Path file, String method) {
        try {
            String text = Files.readString(file);
            int start = text.indexOf("void " + method + "(");
            int end = text.indexOf("@Override", start);
            List<String> found = new ArrayList<>();
            Matcher matcher = OPERATION.matcher(text.substring(start, end < 0 ? text.length() : end));
            while (matcher.find()) {
                found.add(matcher.group(1) + " " + matcher.group(2));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sorted(List<String> operations) {
        return operations.stream().sorted().toList();
    }
}

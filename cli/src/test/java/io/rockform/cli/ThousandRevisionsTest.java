// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.testkit.scenario.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history of 1,000 revisions, in SQL and, every tenth, in Java: each table is made by one, and changed by nineteen. */
class ThousandRevisionsTest {
    private static final int COUNT = 1000;

    @TempDir
    Path project;

    private static String id(int number) {
        return String.format("r%04d", number);
    }

    private void write(int number) throws IOException {
        String parent = number == 0 ? "" : id(number - 1);
        String table = "t" + number / 20;
        if (number % 10 != 0) {
            Files.writeString(
                    project.resolve("revisions/" + id(number) + ".sql"), """
                    -- revision: %1$s
                    -- parents: %2$s
                    -- message: change %3$s

                    -- upgrade
                    ALTER TABLE %3$s COMMENT = "as of %1$s";

                    -- downgrade
                    """.formatted(id(number), parent, table));
            return;
        }
        String work = number % 20 == 0
                ? "op.createTable(\"" + table + "\", t -> t.column(\"k\", INT).duplicateKey(\"k\")"
                        + ".distributedBy(\"HASH(k) BUCKETS 1\").property(\"replication_num\", \"1\"));"
                : "op.addColumn(\"" + table + "\", \"c" + number + "\", INT);";
        Files.writeString(project.resolve("revisions/" + id(number) + ".java"), """
                import static io.rockform.declare.Types.*;
                import io.rockform.revision.*;

                @Revision(id = "%s", parents = {%s}, message = "step %d")
                final class R%d implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }

                    public void downgrade(Operations op) {}
                }
                """.formatted(
                        id(number), number == 0 ? "" : '"' + parent + '"', number, number, work));
    }

    private Outcome run(String... words) {
        Outcome outcome = InProcessCommand.run(Map.of(), project, words);
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        return outcome;
    }

    @Test
    void everyVerbCopes() throws Exception {
        run("init");
        for (int number = 0; number < COUNT; number++) {
            write(number);
        }
        assertThat(run("history").stdout().lines()).hasSize(COUNT);
        assertThat(run("history", "-r", "r0990:").stdout().lines()).hasSize(10);
        assertThat(run("heads").stdout()).isEqualTo("r0999 (head)\n");
        String schema = run("schema", "print", "--from", "revisions").stdout();
        assertThat(schema.lines().filter(line -> line.startsWith("CREATE TABLE")))
                .hasSize(COUNT / 20);
        assertThat(schema).contains("as of r0999").contains("`c990` INT");
        Files.writeString(project.resolve("all.sql"), schema);
        run("create", "--from", "all.sql", "-q");
        run("stamp", "head");
        assertThat(run("current").stdout()).isEqualTo("r0999 (head)\n");
        assertThat(run("upgrade", "head").stdout()).contains("Nothing to do");
        write(COUNT);
        assertThat(run("status").stdout()).contains("Pending:\n  r0999 -> r1000 (head), step 1000");
        assertThat(run("upgrade", "+1").stdout()).contains("Upgraded to r1000: 1 revision, 1 statement");
        onlyWhatRunsIsCompiled();
    }

    /** On a machine that has compiled none: the database remembers what the revisions before lead to. */
    private void onlyWhatRunsIsCompiled() throws IOException {
        for (int number = COUNT + 1; number <= COUNT + 10; number++) {
            write(number);
        }
        assertThat(compiled()).hasSizeGreaterThan(COUNT / 10);
        for (Path file : compiled()) {
            Files.delete(file);
        }
        assertThat(run("upgrade", "head").stdout()).contains("Upgraded to r1010: 10 revisions");
        assertThat(compiled()).hasSize(1);
    }

    private List<Path> compiled() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(".rockform/cache"))) {
            return files.filter(file -> file.toString().endsWith(".classes")).toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.InProcessCommand;
import io.rockform.testkit.scenario.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk in docs/alembic.md does what it shows; the files in docs/revisions.md are revisions. */
class AlembicWalkTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String MODEL = """
            CREATE TABLE customer (id INT NOT NULL, name VARCHAR(50)) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1
              PROPERTIES ("replication_num" = "1");
            """;

    @TempDir
    Path project;

    private static String block(String page, String language, int number) throws Exception {
        Matcher blocks =
                Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(DOCS.resolve(page)));
        return blocks.results().skip(number).findFirst().orElseThrow().group(1);
    }

    private String run(String line) {
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(line).results().toList()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        Outcome outcome = InProcessCommand.run(
                Map.of(), project, words.subList(1, words.size()).toArray(String[]::new));
        String said = outcome.stdout() + outcome.stderr();
        assertThat(outcome.exitCode()).as("%s%n%s", line, said).isZero();
        return said;
    }

    @Test
    void theWalkRuns() throws Exception {
        List<String> lines = block("alembic.md", "sh", 0).lines().toList();
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines) {
            run(line);
            if (line.equals("rockform init")) {
                Files.delete(project.resolve("models/Example.java"));
                Files.writeString(project.resolve("models/customer.sql"), MODEL);
            }
        }
        assertThat(run("rockform heads")).isEqualTo("e1 (shop, payments) (head)\n");
    }

    @Test
    void theFilesAreRevisions() throws Exception {
        String java = block("revisions.md", "java", 0);
        String sql = block("revisions.md", "sql", 0);
        run("rockform init");
        Files.delete(project.resolve("models/Example.java"));
        Files.writeString(project.resolve("models/customer.sql"), MODEL);
        run("rockform revision --autogenerate -m customers --rev-id 27c6a30d7c24");
        Path file = project.resolve("revisions/city.java");
        Files.writeString(
                file, "import static io.rockform.declare.Types.*;\nimport io.rockform.revision.*;\n\n" + java);
        String fromJava = run("rockform upgrade 27c6a30d7c24:head --sql");
        Files.delete(file);
        Files.writeString(project.resolve("revisions/city.sql"), sql);
        String fromSql = run("rockform upgrade 27c6a30d7c24:head --sql -x city=Rome");
        assertThat(fromJava)
                .contains("ADD COLUMN `city` VARCHAR(40) AFTER `name`")
                .contains("'Rome'");
        assertThat(fromSql)
                .contains("ADD COLUMN `city` VARCHAR(40) AFTER `name`")
                .contains("'Rome'");
        run("rockform upgrade head -x city=Rome");
        run("rockform downgrade -1");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.InProcessCommand;
import io.rockform.testkit.scenario.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook of the page on hooks does what the page says. */
class HooksDocumentationTest {
    @TempDir
    Path project;

    @Test
    void theExampleIsAHook() throws IOException {
        String page = Files.readString(Path.of("../docs/hooks.md"));
        String fence = "```java\n";
        int start = page.indexOf(fence) + fence.length();
        write("models/HouseRules.java", page.substring(start, page.indexOf("```", start)));
        write("models/Money.java", "public record Money(long cents) {}\n");
        write("models/Invoice.java", """
                import io.rockform.declare.DistributedBy;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;

                @Entity
                @DistributedBy("HASH(id) BUCKETS 2")
                public class Invoice {
                    @Id
                    int id;

                    Money total;
                }
                """);
        write("models/etl.sql", "CREATE TABLE etl_load (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1;");
        write("rockform.toml", "");

        assertThat(run("revision", "--autogenerate", "-m", "begin", "--rev-id", "0a"))
                .contains("Left out by hook HouseRules: table etl_load");
        assertThat(Files.readString(project.resolve("revisions/0a_begin.java")))
                .contains("DECIMAL(18, 2)", ".property(\"enable_load_profile\", \"true\")")
                .doesNotContain("etl_load", "Still to do");
        assertThat(run("upgrade", "head")).contains("Upgraded to 0a");
        assertThat(run("check")).contains("No differences");
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String run(String... words) {
        Outcome outcome = InProcessCommand.run(Map.of(), project, words);
        String said = outcome.stdout() + outcome.stderr();
        assertThat(outcome.exitCode()).as(said).isZero();
        return said;
    }
}

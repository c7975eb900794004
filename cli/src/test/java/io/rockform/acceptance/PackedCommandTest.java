// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedCommandTest {
    private static final Pattern URL = Pattern.compile("starrocks://\\S+(?=\n)");

    @TempDir
    Path directory;

    @Test
    void walksThroughTheMainJobOnTheSandbox() throws Exception {
        try (PackedCommand quickstart = PackedCommand.run(directory, "quickstart", "project")) {
            assertThat(quickstart.exitCode())
                    .as(quickstart.stdout() + quickstart.stderr())
                    .isZero();
            assertThat(quickstart.stdout())
                    .contains("$ rockform revision --autogenerate -m \"create initial schema\"")
                    .contains("$ rockform downgrade base")
                    .contains("commands did what they should");
            assertThat(quickstart.stderr())
                    .contains("Running upgrade <base> -> ")
                    .doesNotContain("WARN", "SLF4J");
        }
        // What it leaves is a project to go on with.
        try (PackedCommand upgrade = PackedCommand.run(directory.resolve("project"), "upgrade", "head")) {
            assertThat(upgrade.exitCode()).isZero();
        }
        try (PackedCommand check = PackedCommand.run(directory.resolve("project/models"), "check")) {
            assertThat(check.exitCode()).as(check.stdout()).isZero();
        }
    }

    @Test
    void walksThroughTheMainJobOnAServer() throws Exception {
        try (PackedCommand sandbox = PackedCommand.start(directory, "sandbox", "--port", "0", "--data", "data")) {
            String url = url(sandbox);
            try (PackedCommand quickstart = PackedCommand.run(directory, "quickstart", "project", "--url", url)) {
                assertThat(quickstart.exitCode())
                        .as(quickstart.stdout() + quickstart.stderr())
                        .isZero();
            }
            try (PackedCommand ping = PackedCommand.run(directory, "ping", "-v", "--url", url)) {
                assertThat(ping.stdout()).contains("StarRocks 3.5");
                assertThat(ping.stderr()).contains("DEBUG rockform.sql - SELECT 1");
            }
            sandbox.interrupt();
            assertThat(sandbox.exitCode()).isZero();
            assertThat(sandbox.stderr()).isEmpty();
        }
    }

    @Test
    void controlCStopsInOrderAndTheNextRunGoesOn() throws Exception {
        try (PackedCommand sandbox = PackedCommand.start(directory, "sandbox", "--port", "0", "--job-time", "6000")) {
            Path project = Files.createDirectory(directory.resolve("project"));
            run(project, "init", "--url", url(sandbox));
            Path models = Files.createDirectories(project.resolve("models"));
            write(models, "CREATE TABLE t (id INT NOT NULL, a INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;");
            run(project, "create");
            write(
                    models,
                    "CREATE TABLE t (id INT NOT NULL, a BIGINT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;"
                            + "CREATE VIEW v AS SELECT a FROM t;");
            run(project, "revision", "--autogenerate", "-m", "columns");

            try (PackedCommand upgrade = PackedCommand.start(project, "upgrade", "head")) {
                upgrade.await(text -> text.contains("job of t"));
                upgrade.interrupt();
                assertThat(upgrade.exitCode()).isEqualTo(1);
                assertThat(upgrade.stdout()).isEmpty();
                assertThat(upgrade.stderr())
                        .contains("error: ", "interrupted", "its job goes on in the server", "Run the command again");
            }

            run(project, "upgrade", "head");
            run(project, "check");
        }
    }

    @Test
    void theLauncherFindsItsDirectoryThroughLinksAndFromAnywhere() throws Exception {
        Path launcher = Path.of("../rockform").toRealPath();
        Path first = Files.createSymbolicLink(directory.resolve("first"), launcher);
        Path second = Files.createSymbolicLink(directory.resolve("second"), Path.of("first"));

        for (Path link : List.of(second, first)) {
            try (PackedCommand version = PackedCommand.startProcess(directory, List.of(link.toString(), "--version"))) {
                assertThat(version.exitCode()).as(version.stderr()).isZero();
                assertThat(version.stdout()).startsWith("rockform ").contains("VM");
            }
            Files.delete(link);
        }
    }

    private static void write(Path models, String sql) throws Exception {
        Files.writeString(models.resolve("tables.sql"), sql);
    }

    private static void run(Path project, String... arguments) throws Exception {
        try (PackedCommand command = PackedCommand.run(project, arguments)) {
            assertThat(command.exitCode())
                    .as(command.stdout() + command.stderr())
                    .isZero();
        }
    }

    private static String url(PackedCommand sandbox) throws Exception {
        Matcher matcher = URL.matcher(sandbox.await(text -> URL.matcher(text).find()));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}

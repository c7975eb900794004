// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedCommandTest {
    private static final String JAR = Path.of(System.getProperty("rockform.jar", "target/rockform.jar"))
            .toAbsolutePath()
            .toString();
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

    /** As in an image for production: revisions are classes, and there is no module of the compiler, nor its interface. */
    @Test
    void productionNeedsNeitherCompilerNorSource() throws Exception {
        Path source = Files.createDirectories(directory.resolve("source")).resolve("One.java");
        Files.writeString(source, """
                package com.acme.db;

                import static io.rockform.declare.Types.*;
                import io.rockform.revision.*;

                @Revision(id = "one1", message = "one")
                public final class One implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("t", t -> t.column("id", INT).distributedBy("HASH(id) BUCKETS 1"));
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("t");
                    }
                }
                """);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", JAR, "-d", classes.toString(), source.toString());
        assertThat(failed).isZero();
        Path production = Files.createDirectory(directory.resolve("production"));

        Files.writeString(production.resolve("rockform.toml"), "revisions = 'classpath:com.acme.db'");
        try (PackedCommand upgrade = withoutCompiler(production, classes, "upgrade", "head")) {
            assertThat(upgrade.exitCode()).as(upgrade.stderr()).isZero();
            assertThat(upgrade.stdout()).contains("Upgraded to one1: 1 revision, 1 statement");
        }
        Files.writeString(production.resolve("rockform.toml"), "revisions = '../source'\nurl = 'sandbox:mem'");
        try (PackedCommand upgrade = withoutCompiler(production, classes, "upgrade", "head")) {
            assertThat(upgrade.exitCode()).isEqualTo(1);
            assertThat(upgrade.stderr())
                    .startsWith("error: this Java has no compiler")
                    .contains("classpath:");
        }
    }

    private static PackedCommand withoutCompiler(Path directory, Path classes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--limit-modules",
                "java.base,java.sql,java.management,java.naming,java.security.sasl,jdk.unsupported",
                "-cp",
                JAR + File.pathSeparator + classes,
                "io.rockform.cli.Main"));
        command.addAll(List.of(arguments));
        return PackedCommand.startProcess(directory, command);
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

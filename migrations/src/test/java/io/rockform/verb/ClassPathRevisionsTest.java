// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static io.rockform.verb.SandboxProject.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.problem.ProblemCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that a build has compiled: no source, and no compiler. */
class ClassPathRevisionsTest {
    private static final String SOURCE = """
            package com.acme.db;

            import static io.rockform.declare.Types.*;
            import io.rockform.revision.*;

            @Revision(id = "one1", message = "one", branchLabels = "shop")
            final class One implements Migration {
                public void upgrade(Operations op) {
                    op.createTable("t", t -> t.column("id", INT, c -> c.notNull()).primaryKey("id")
                            .distributedBy("HASH(id) BUCKETS 1").property("replication_num", "1"));
                }
                public void downgrade(Operations op) {
                    op.dropTable("t");
                }
            }
            """;
    private static final String SCRIPT = """
            -- revision: two2
            -- parents: one1

            -- upgrade
            ALTER TABLE t ADD COLUMN a INT;

            -- downgrade
            ALTER TABLE t DROP COLUMN a;
            """;

    @TempDir
    Path directory;

    @TempDir
    Path build;

    private SandboxProject project;
    private ClassLoader before;

    @BeforeEach
    void begin() throws IOException {
        before = Thread.currentThread().getContextClassLoader();
        project = SandboxProject.create(directory);
        Path source = Files.writeString(build.resolve("One.java"), SOURCE);
        Path classes = build.resolve("classes");
        Files.createDirectories(classes.resolve("com/acme/db"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-d", classes.toString(), source.toString());
        assertThat(failed).isZero();
        Files.writeString(classes.resolve("com/acme/db/two.sql"), SCRIPT);
        project.write(
                "rockform.toml",
                Files.readString(directory.resolve("rockform.toml"))
                        .replace("# revisions = \"revisions\"", "revisions = \"classpath:com.acme.db\""));
    }

    @AfterEach
    void end() {
        Thread.currentThread().setContextClassLoader(before);
        project.close();
    }

    private void on(Path entry) throws IOException {
        URL url = entry.toUri().toURL();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {url}, before));
    }

    private void upAndDown() {
        assertThat(project.run(new Heads(), new HeadsRequest(false))
                        .heads()
                        .get(0)
                        .branchLabels())
                .containsExactly("shop");
        assertThat(project.upgrade("head").current()).containsExactly("two2");
        assertThat(project.upgrade("head").revisions()).isEmpty();
        assertThat(project.downgrade("base").revisions()).hasSize(2);
    }

    @Test
    void inADirectory() throws IOException {
        on(build.resolve("classes"));
        upAndDown();
        assertThat(directory.resolve(".rockform/cache"))
                .as("nothing was compiled")
                .doesNotExist();
        assertThat(refused(() -> project.run(new NewRevision(), NewRevisionRequest.empty("x")))
                        .code())
                .isEqualTo(ProblemCode.CONFIGURATION);
    }

    @Test
    void inAJar() throws IOException {
        Path jar = build.resolve("app.jar");
        Path classes = build.resolve("classes");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = classes.relativize(file).toString();
                boolean isDirectory = Files.isDirectory(file);
                if (!name.isEmpty()) {
                    out.putNextEntry(new JarEntry(isDirectory ? name + "/" : name));
                }
                if (!isDirectory) {
                    out.write(Files.readAllBytes(file));
                }
            }
        }
        on(jar);
        upAndDown();
    }

    /** To leave it out silently would make another history of it. */
    @Test
    void aRevisionThatCannotBeLoadedIsNamed() throws IOException {
        Path classes = build.resolve("classes");
        Path one = classes.resolve("com/acme/db/One.class");
        byte[] newer = Files.readAllBytes(one);
        newer[7] = 99;
        Files.write(one, newer);
        Files.write(classes.resolve("com/acme/db/Other.class"), new byte[] {1, 2, 3});
        on(classes);
        assertThat(refused(() -> project.run(new Heads(), new HeadsRequest(false))))
                .hasMessageContaining("the revision of class com.acme.db.One cannot be loaded")
                .hasMessageContaining("more recent version of the Java Runtime");
    }

    @Test
    void aMissingPackageIsNamed() {
        assertThat(refused(() -> project.run(new Heads(), new HeadsRequest(false))))
                .hasMessageContaining("no package 'com/acme/db'");
    }

    /** Who writes new ones has the sources beside their classes: each revision is there once, as its source. */
    @Test
    void aSourceGoesBeforeItsClass() throws IOException {
        on(build.resolve("classes"));
        project.write("revisions/One.java", SOURCE);
        project.write(
                "rockform.toml",
                Files.readString(directory.resolve("rockform.toml"))
                        .replace(
                                "revisions = \"classpath:com.acme.db\"",
                                "revisions = [\"revisions\", \"classpath:com.acme.db\"]"));
        assertThat(project.run(new History(), new HistoryRequest(null, false)).revisions())
                .extracting(entry -> entry.file().getFileName().toString())
                .isEqualTo(List.of("two.sql", "One.java"));
        upAndDown();
    }
}

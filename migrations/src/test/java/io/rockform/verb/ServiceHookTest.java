// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.hook.Hook;
import io.rockform.hook.HookContext;
import io.rockform.schema.SchemaObject;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hook that a library on the class path brings, found by {@link java.util.ServiceLoader}. */
class ServiceHookTest {
    /** What such a library has. */
    public static final class NoDrafts implements Hook {
        @Override
        public boolean includes(SchemaObject object, HookContext context) {
            return !object.name().name().startsWith("draft_");
        }
    }

    @TempDir
    Path directory;

    @Test
    void theClassPathNamesIt() throws Exception {
        Path library = Files.createDirectories(directory.resolve("library/META-INF/services"));
        Files.writeString(library.resolve(Hook.class.getName()), NoDrafts.class.getName() + "\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL path = directory.resolve("library").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {path}, before);
                SandboxProject project = SandboxProject.create(Files.createDirectories(directory.resolve("project")))) {
            project.models(table("kept") + table("draft_one"));
            assertThat(project.check().differences()).hasSize(2);
            thread.setContextClassLoader(loader);
            NewRevisionResult hooked = project.autogenerate("one");
            assertThat(hooked.source()).contains("\"kept\"").doesNotContain("draft_one");
            assertThat(hooked.leftOut()).hasSize(1);
            assertThat(hooked.leftOut().get(0).by()).contains("NoDrafts");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String table(String name) {
        return "CREATE TABLE " + name + " (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1"
                + " PROPERTIES (\"replication_num\" = \"1\");\n";
    }
}

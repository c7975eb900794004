// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is run, however it ends, however much is said: no password of the configuration is in it. */
class PasswordTest {
    private static final TestServer SERVER = new TestServer();

    private static final String IN_URL = "hunter2-in%the:url";
    private static final String IN_URL_ENCODED = "hunter2-in%25the%3Aurl";
    private static final String FROM_FILE = "hunter2 \"from\" a file";
    private static final String FROM_VARIABLE = "hunter2/from+variable";
    private static final String OF_ARGUMENT = "hunter2'of'argument";
    private static final List<String> SECRETS =
            List.of("hunter2", IN_URL, IN_URL_ENCODED, FROM_FILE, FROM_VARIABLE, OF_ARGUMENT);

    /** What a command needs besides the options under test. */
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("revision", List.of("--autogenerate", "-m", "more")),
            Map.entry("upgrade", List.of("head")),
            Map.entry("downgrade", List.of("base")),
            Map.entry("stamp", List.of("head")),
            Map.entry("show", List.of("0a")),
            Map.entry("edit", List.of("0a")),
            Map.entry("merge", List.of("heads")),
            Map.entry("diff", List.of("--from", "models", "--to", "empty")),
            Map.entry("schema", List.of("print")),
            Map.entry("drop", List.of("--yes")));

    @TempDir
    Path directory;

    @AfterAll
    static void stop() {
        SERVER.dropDatabases();
        SERVER.close();
    }

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(directory.resolve("models"));
        Files.createDirectories(directory.resolve("revisions"));
        Files.writeString(directory.resolve("secret.txt"), FROM_FILE + "\n");
        Files.writeString(directory.resolve("rockform.toml"), """
                url = "%s"
                arguments.password = "${DEPLOY_PASSWORD}"
                arguments.from-file = "${file:secret.txt}"
                [environments.refused]
                url = "%s"
                [environments.nowhere]
                url = "starrocks://me:%s@127.0.0.1:1/db?connect-timeout=1s"
                [environments.driver]
                url = "jdbc:mariadb://127.0.0.1:1/db?user=me&password=%s"
                """.formatted(
                        withOption(SERVER.url(SERVER.freshDatabase())),
                        SERVER.url(SERVER.freshDatabase()).replace("root@", "root:" + IN_URL_ENCODED + "@"),
                        IN_URL_ENCODED,
                        "hunter2-of-driver"));
        Files.writeString(
                directory.resolve("models/schema.sql"),
                "CREATE TABLE orders (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES (\"replication_num\" = \"1\");");
        Files.writeString(directory.resolve("revisions/0a_leak.java"), """
                import io.rockform.revision.Migration;
                import io.rockform.revision.Operations;
                import io.rockform.revision.Revision;

                @Revision(id = "0a", message = "leak")
                final class Leak implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.execute("SELECT '%1$s'");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.execute("SELECT no_such_column AS `%1$s`");
                    }
                }
                """.formatted(FROM_VARIABLE));
    }

    /** The password of a key store that is not used: a secret in a URL that connects all the same. */
    private static String withOption(String url) {
        return url + (url.contains("?") ? "&" : "?") + "tls-key-store-password=" + IN_URL_ENCODED;
    }

    @Test
    void noneIsInAnyOutput() {
        List<String> leaks = new ArrayList<>();
        int runs = 0;
        int done = 0;
        for (String environment : List.of("", "refused", "nowhere", "driver")) {
            for (String output : List.of("text", "json")) {
                for (String command : commands()) {
                    List<String> words = new ArrayList<>(List.of(command));
                    words.addAll(ARGUMENTS.getOrDefault(command, List.of()));
                    words.addAll(List.of("-v", "--output", output, "-x", "token=" + OF_ARGUMENT));
                    if (!environment.isEmpty()) {
                        words.addAll(List.of("-n", environment));
                    }
                    String said = run(words);
                    runs++;
                    done += said.startsWith("exit 0") ? 1 : 0;
                    SECRETS.stream()
                            .filter(said::contains)
                            .forEach(secret -> leaks.add(String.join(" ", words) + " says " + secret + ":\n" + said));
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(runs).isGreaterThan(100);
        assertThat(done).as("commands that went through").isGreaterThan(20);
    }

    @Test
    void noneIsRepeatedThatStandsInTheWrongPlace() {
        for (String[] words : new String[][] {
            {"ping", "starrocks://me:hunter2@host/db"},
            {"ping", "--url", "starrocks:/me:hunter2@host/db"},
            {"ping", "--ulr", "starrocks://me:hunter2@host/db"},
            {"upgrade", "starrocks://me:hunter2@host/db"},
            {"diff", "--from", "starroks://me:hunter2@host/db", "--to", "models"},
        }) {
            assertThat(run(Arrays.asList(words))).doesNotContain("hunter2");
        }
    }

    private static List<String> commands() {
        // These two wait: for Ctrl-C, and for an editor.
        return Stream.concat(Commands.byName().keySet().stream(), Stream.of("history"))
                .filter(command -> !List.of("sandbox", "edit").contains(command))
                .toList();
    }

    private String run(List<String> words) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(all, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(
                InputStream.nullInputStream(),
                stream,
                stream,
                Map.of("DEPLOY_PASSWORD", FROM_VARIABLE),
                directory,
                words.toArray(String[]::new));
        return "exit " + exitCode + "\n" + all.toString(StandardCharsets.UTF_8);
    }
}

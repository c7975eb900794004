// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.acceptance.PackedCommand;
import io.rockform.cli.Main;
import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.server.Rows;
import io.rockform.server.ServerConnection;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migration with statements of all kinds, run through a proxy that kills the runner, or cuts its connection, at each
 * point of each statement; then {@code upgrade head} again. Every run has to end with the exact target schema, each
 * statement effective once, and no lock left.
 *
 * <p>All cases with {@code -Drockform.fault=all}, else some of them, chosen by {@code -Drockform.seed=…}; against a real
 * server with {@code -Dstarrocks.url=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {
    private static final String REAL = System.getProperty("starrocks.url", "");
    private static final boolean ALL = System.getProperty("rockform.fault", "").equals("all");
    private static final long SEED = Long.getLong("rockform.seed", 18L);
    private static final int SAMPLE = Integer.getInteger("rockform.fault.cases", 24);
    private static final int PATIENCE_SECONDS = 600;
    private static final Duration JOB = Duration.ofMillis(25);

    @TempDir
    static Path project;

    private @Nullable Sandbox sandbox;
    private String url = "";
    private FaultProxy proxy;
    private Target target;

    /** How the runner is struck. */
    private enum Blow {
        KILL,
        CUT
    }

    private record Case(int statement, Point point, Blow blow) {}

    /** A statement of the migration. */
    private record Sent(String sql, boolean startsJob) {}

    /** What the migration has to lead to. */
    private record Target(List<Sent> statements, Map<String, String> objects, List<String> rows) {}

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    void start() throws Exception {
        if (REAL.isEmpty()) {
            sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(JOB))
                    .createDatabase("faults");
            url = sandbox.url("faults");
        } else {
            url = REAL;
        }
        URI address = URI.create(url.replaceFirst("\\?.*", ""));
        proxy = new FaultProxy(address.getHost(), address.getPort() < 0 ? 9030 : address.getPort());
        Files.writeString(project.resolve("rockform.toml"), "url = \"sandbox:mem\"\n[run]\nlock-lease = \"1s\"\n");
        Path revisions = Files.createDirectories(project.resolve("revisions"));
        Files.writeString(revisions.resolve("a1_.java"), FaultMigration.before());
        Files.writeString(revisions.resolve("b2_.java"), FaultMigration.revision());
        target = reference();
    }

    @AfterAll
    void stop() throws Exception {
        proxy.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void trap18EveryStruckRunIsFinishedByTheNextOne() throws Exception {
        List<Case> cases = cases();
        List<String> failures = new ArrayList<>();
        for (Case each : cases) {
            String wrong = wrongAfter(each);
            if (!wrong.isEmpty()) {
                failures.add(each + ": " + wrong);
                System.out.println("fault test: " + each + ": " + wrong);
            }
        }
        System.out.println("fault test: " + target.statements().size() + " statements, " + cases.size() + " cases, "
                + failures.size() + " failures (seed " + SEED + ")");
        assertThat(target.statements()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(failures).isEmpty();
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Blow blow : Blow.values()) {
            for (Point point : Point.values()) {
                for (int statement = 0; statement < target.statements().size(); statement++) {
                    cases.add(new Case(statement, point, blow));
                }
            }
        }
        if (ALL) {
            return cases;
        }
        Collections.shuffle(cases, new Random(SEED));
        return cases.subList(0, SAMPLE);
    }

    private Target reference() throws Exception {
        String database = freshDatabase();
        upgrade(direct(database));
        try (ServerConnection connection = ServerConnection.open(direct(database))) {
            List<Sent> statements = new ArrayList<>();
            for (Rows.Row row : connection.query("SELECT `statement`, `job_kind` FROM `rockform_journal`"
                    + " WHERE `revision` = 'b2' ORDER BY `position`")) {
                String kind = row.text(1);
                statements.add(new Sent(
                        row.required("statement"),
                        kind != null && !kind.isEmpty() && startsJob(row.required("statement"))));
            }
            return new Target(statements, objects(connection, database), rows(connection));
        } finally {
            drop(database);
        }
    }

    /** A value column is added or dropped at once: its job is over when it is first looked at (facts 6.2). */
    private static boolean startsJob(String sql) {
        return !sql.contains(" ADD COLUMN ") && !sql.contains(" DROP COLUMN ");
    }

    /** @return what is wrong; empty if nothing is */
    private String wrongAfter(Case each) throws Exception {
        String database = freshDatabase();
        try {
            Run first = run("upgrade", "a1", "--url", direct(database), "-q");
            if (first.exitCode() != 0) {
                return "no beginning: " + first.err();
            }
            Sent sent = target.statements().get(each.statement());
            return switch (each.blow()) {
                case KILL -> killed(each, sent, database);
                case CUT -> cut(each, sent, database);
            };
        } finally {
            proxy.arm(null);
            drop(database);
        }
    }

    private String killed(Case each, Sent sent, String database) throws Exception {
        PackedCommand[] runner = new PackedCommand[1];
        Fault fault = new Fault(each.point(), sent.sql(), sent.startsJob(), () -> runner[0].kill());
        proxy.arm(fault);
        try (PackedCommand command = PackedCommand.start(project, "upgrade", "head", "--url", proxied(database))) {
            runner[0] = command;
            if (!fault.await(PATIENCE_SECONDS)) {
                return "never struck: exit " + command.exitCode() + command.stderr();
            }
            return verdict(database, sent, upgrade(proxied(database)));
        }
    }

    private String cut(Case each, Sent sent, String database) throws Exception {
        Fault fault = new Fault(each.point(), sent.sql(), sent.startsJob(), () -> {});
        proxy.arm(fault);
        Run struck = run("upgrade", "head", "--url", proxied(database));
        if (!fault.hasStruck()) {
            return "never struck: exit " + struck.exitCode() + struck.err();
        }
        if (struck.exitCode() != 0) {
            return "it did not connect again: " + struck.err();
        }
        return verdict(database, sent, upgrade(proxied(database)));
    }

    private Run upgrade(String to) {
        return run("upgrade", "head", "--url", to);
    }

    private String verdict(String database, Sent struck, Run again) throws Exception {
        if (again.exitCode() != 0) {
            return "exit " + again.exitCode() + ": " + again.err();
        }
        proxy.awaitQuiet();
        List<String> succeeded = proxy.succeeded();
        for (Sent sent : target.statements()) {
            long times = succeeded.stream().filter(sent.sql()::equals).count();
            boolean question = sent.sql().startsWith("SELECT");
            boolean twiceIsOnce = sent.sql().startsWith("INSERT INTO p ");
            if (!question && times != 1 && !(twiceIsOnce && times == 2)) {
                return times + " times: " + sent.sql() + "; struck at: " + struck.sql();
            }
        }
        try (ServerConnection connection = ServerConnection.open(direct(database))) {
            if (!objects(connection, database).equals(target.objects())) {
                return "another schema: " + objects(connection, database);
            }
            if (!rows(connection).equals(target.rows())) {
                return "other rows: " + rows(connection);
            }
            return status(database);
        }
    }

    private String status(String database) {
        Run status = run("status", "--url", direct(database));
        boolean clean = status.out().contains("Current:  b2")
                && status.out().contains("Lock:     free")
                && !status.out().contains("interrupted");
        return clean ? "" : status.out() + status.err();
    }

    private static Map<String, String> objects(ServerConnection connection, String database) {
        Map<String, String> objects = new TreeMap<>();
        for (Rows.Row row : connection.query("SHOW FULL TABLES")) {
            String name = String.valueOf(row.text(0));
            if (!name.startsWith("rockform_")) {
                String text = String.valueOf(connection
                        .query("SHOW CREATE TABLE `" + name + "`")
                        .first()
                        .text(1));
                objects.put(name, text.replace(database, "DATABASE"));
            }
        }
        return objects;
    }

    private static List<String> rows(ServerConnection connection) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("n2", "p")) {
            for (Rows.Row row : connection.query("SELECT k, v FROM " + table + " ORDER BY k")) {
                rows.add(table + " " + row.text(0) + " " + row.text(1));
            }
        }
        return rows;
    }

    private Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                project,
                arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String freshDatabase() {
        String name = "rockform_fault_" + UUID.randomUUID().toString().substring(0, 8);
        execute("CREATE DATABASE " + name);
        return name;
    }

    private void drop(String database) {
        execute("DROP DATABASE " + database + " FORCE");
    }

    private void execute(String sql) {
        try (ServerConnection connection = ServerConnection.open(url)) {
            connection.execute(sql);
        }
    }

    private String direct(String database) {
        return url.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    private String proxied(String database) {
        return direct(database).replaceFirst("@[^/]*/", "@127.0.0.1:" + proxy.port() + "/");
    }
}

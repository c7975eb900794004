// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.acceptance.PackedCommand;
import io.rockform.cli.InProcessCommand;
import io.rockform.cli.TestServer;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.server.Rows;
import io.rockform.server.ServerConnection;
import io.rockform.testkit.scenario.Outcome;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
 * <p>The cases of one statement with {@code -Drockform.fault.statement=0}; all cases with {@code -Drockform.fault=all} (in parts, side by side, with {@code -Drockform.fault.shard=1/2}), else some of them, chosen by {@code -Drockform.seed=…}; against a real
 * server with {@code -Dstarrocks.url=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {
    private static final boolean ALL = System.getProperty("rockform.fault", "").equals("all");
    private static final long SEED = Long.getLong("rockform.seed", 18L);
    private static final int SAMPLE = Integer.getInteger("rockform.fault.cases", 24);
    private static final int PROGRESS = 50;
    private static final int PATIENCE_SECONDS = 600;
    private static final Duration JOB = Duration.ofMillis(25);

    @TempDir
    static Path project;

    private TestServer server;
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

    @BeforeAll
    void start() throws Exception {
        server = new TestServer(SandboxOptions.defaults().withJobDuration(JOB));
        URI address = URI.create(server.url("any").replaceFirst("\\?.*", ""));
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
        server.close();
    }

    @Test
    void trap18EveryStruckRunIsFinishedByTheNextOne() throws Exception {
        List<Case> cases = cases();
        List<String> failures = new ArrayList<>();
        int number = 0;
        for (Case each : cases) {
            String wrong = wrongAfter(each);
            if (++number % PROGRESS == 0) {
                System.out.println(
                        "fault test: " + number + " of " + cases.size() + " cases, " + failures.size() + " failures");
            }
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
        Integer only = Integer.getInteger("rockform.fault.statement");
        if (only != null) {
            return cases.stream().filter(each -> each.statement() == only).toList();
        }
        Collections.shuffle(cases, new Random(SEED));
        return ALL ? ofShard(cases) : cases.subList(0, SAMPLE);
    }

    /** {@code -Drockform.fault.shard=1/2}: every second case, from the first. */
    private static List<Case> ofShard(List<Case> cases) {
        String[] shard = System.getProperty("rockform.fault.shard", "1/1").split("/", 2);
        int first = Integer.parseInt(shard[0]) - 1;
        int count = Integer.parseInt(shard[1]);
        List<Case> own = new ArrayList<>();
        for (int index = first; index < cases.size(); index += count) {
            own.add(cases.get(index));
        }
        return own;
    }

    private Target reference() throws Exception {
        String database = server.freshDatabase();
        upgrade(server.url(database));
        try (ServerConnection connection = ServerConnection.open(server.url(database))) {
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
            server.dropDatabases();
        }
    }

    /** A value column is added or dropped at once: its job is over when it is first looked at (facts 6.2). */
    private static boolean startsJob(String sql) {
        return !sql.contains(" ADD COLUMN ") && !sql.contains(" DROP COLUMN ");
    }

    /** @return what is wrong; empty if nothing is */
    private String wrongAfter(Case each) throws Exception {
        String database = server.freshDatabase();
        try {
            Outcome first = run("upgrade", "a1", "--url", server.url(database), "-q");
            if (first.exitCode() != 0) {
                return "no beginning: " + first.stderr();
            }
            Sent sent = target.statements().get(each.statement());
            return switch (each.blow()) {
                case KILL -> killed(each, sent, database);
                case CUT -> cut(each, sent, database);
            };
        } finally {
            proxy.arm(null);
            server.dropDatabases();
        }
    }

    private String killed(Case each, Sent sent, String database) throws Exception {
        PackedCommand[] runner = new PackedCommand[1];
        Fault fault = new Fault(each.point(), sent.sql(), sent.startsJob(), () -> runner[0].kill());
        proxy.arm(fault);
        try (PackedCommand command = PackedCommand.start(project, "upgrade", "head", "--url", proxied(database))) {
            runner[0] = command;
            if (!hasStruck(fault, command)) {
                return "never struck: exit " + command.exitCode() + ", " + command.stdout() + command.stderr();
            }
            return verdict(database, sent, upgrade(proxied(database)));
        }
    }

    /** Counted in looks, not by the clock, which jumps where a virtual machine was stopped for a while. */
    private static boolean hasStruck(Fault fault, PackedCommand command) throws InterruptedException {
        for (int looks = 0; looks < PATIENCE_SECONDS; looks++) {
            if (fault.await(1) || !command.isAlive()) {
                return fault.await(1);
            }
        }
        return false;
    }

    private String cut(Case each, Sent sent, String database) throws Exception {
        Fault fault = new Fault(each.point(), sent.sql(), sent.startsJob(), () -> {});
        proxy.arm(fault);
        Outcome struck = run("upgrade", "head", "--url", proxied(database));
        if (!fault.hasStruck()) {
            return "never struck: exit " + struck.exitCode() + struck.stderr();
        }
        if (struck.exitCode() != 0) {
            return "it did not connect again: " + struck.stderr();
        }
        return verdict(database, sent, upgrade(proxied(database)));
    }

    private Outcome upgrade(String to) {
        return run("upgrade", "head", "--url", to);
    }

    private String verdict(String database, Sent struck, Outcome again) throws Exception {
        if (again.exitCode() != 0) {
            return "exit " + again.exitCode() + ": " + again.stderr();
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
        try (ServerConnection connection = ServerConnection.open(server.url(database))) {
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
        Outcome status = run("status", "--url", server.url(database));
        boolean clean = status.stdout().contains("Current:  b2")
                && status.stdout().contains("Lock:     free")
                && !status.stdout().contains("interrupted");
        return clean ? "" : status.stdout() + status.stderr();
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

    private Outcome run(String... arguments) {
        return InProcessCommand.run(Map.of(), project, arguments);
    }

    private String proxied(String database) {
        return server.url(database).replaceFirst("@[^/]*/", "@127.0.0.1:" + proxy.port() + "/");
    }
}

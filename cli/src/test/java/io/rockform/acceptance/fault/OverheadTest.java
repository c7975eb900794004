// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.InProcessCommand;
import io.rockform.sandbox.Sandbox;
import io.rockform.testkit.scenario.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What running safely costs, in round trips; {@code bench/running.sh} measures it in time. */
class OverheadTest {
    private static final int STATEMENTS = 200;
    private static final int MOST = 5;

    @TempDir
    Path project;

    /** A hundred tables, and a change of each that is a job. */
    private static String revision() {
        StringBuilder text = new StringBuilder("-- revision: a1\n\n-- upgrade\n");
        for (int table = 1; table <= STATEMENTS / 2; table++) {
            text.append("CREATE TABLE t")
                    .append(table)
                    .append(" (k INT, v INT) DUPLICATE KEY(k)"
                            + " DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES (\"replication_num\" = \"1\");\n");
            text.append("ALTER TABLE t").append(table).append(" MODIFY COLUMN v BIGINT;\n");
        }
        return text.toString();
    }

    @Test
    void journalAndLockAddAtMostFiveRoundTripsAStatement() throws Exception {
        Files.createDirectories(project.resolve("revisions"));
        Files.writeString(project.resolve("revisions/a1.sql"), revision());
        Files.writeString(project.resolve("rockform.toml"), "url = \"sandbox:mem\"\n");
        try (Sandbox sandbox = Sandbox.start().createDatabase("shop");
                FaultProxy proxy = new FaultProxy(sandbox.host(), sandbox.port())) {
            String url = "starrocks://root@127.0.0.1:" + proxy.port() + "/shop";
            Outcome outcome = InProcessCommand.run(Map.of(), project, "upgrade", "head", "--url", url);
            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stdout()).contains(STATEMENTS + " statements");
            List<String> asked = proxy.asked();
            List<String> own =
                    asked.stream().filter(sql -> sql.contains("rockform_")).toList();
            System.out.printf(
                    "overhead: %d round trips for %d statements, of which %d (%.2f a statement) of journal and lock%n",
                    asked.size(), STATEMENTS, own.size(), (double) own.size() / STATEMENTS);
            assertThat(own).hasSizeLessThanOrEqualTo(MOST * STATEMENTS);
            // The statement itself, and for a job the look before it, the looks at it, and the SYNC behind it.
            assertThat(asked).hasSizeLessThanOrEqualTo((MOST + 3) * STATEMENTS);
        }
    }
}

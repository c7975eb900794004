// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

import java.util.ArrayList;
import java.util.List;

/** A migration with statements of all kinds: with and without a job, of tables, views, materialized views and rows. */
final class FaultMigration {
    private static final String HEAD = """
            import static io.rockform.declare.Types.*;
            import io.rockform.revision.*;

            @Revision(id = "%s"%s)
            final class R%s implements Migration {
                public void upgrade(Operations op) {
            %s
                }
                public void downgrade(Operations op) {}
            }
            """;

    private FaultMigration() {}

    /** What is there before: tables to be altered, renamed and dropped. */
    static String before() {
        StringBuilder body = new StringBuilder();
        for (int number = 1; number <= 5; number++) {
            body.append(table("t" + number, "duplicateKey(\"k\")"));
        }
        body.append(table("p", "primaryKey(\"k\")"));
        body.append(table("doomed1", "duplicateKey(\"k\")")).append(table("doomed2", "duplicateKey(\"k\")"));
        body.append("op.createView(\"seen\", v -> v.as(\"SELECT k, v FROM t1\"));\n");
        body.append("op.createView(\"gone\", v -> v.as(\"SELECT k FROM t2\"));\n");
        return HEAD.formatted("a1", "", "a1", body);
    }

    private static String table(String name, String key) {
        return "op.createTable(\"" + name + "\", t -> t.column(\"k\", INT, c -> c.notNull()).column(\"v\", INT)"
                + ".column(\"s\", VARCHAR(10)).column(\"x\", INT)." + key
                + ".distributedBy(\"HASH(k) BUCKETS 2\").property(\"replication_num\", \"1\"));\n";
    }

    /** The migration that is struck. */
    static String revision() {
        List<String> calls = new ArrayList<>();
        calls.add("op.require(\"SELECT COUNT(*) = 0 FROM t1\", \"t1 has rows\");\n");
        for (int number = 1; number <= 5; number++) {
            changesOf("t" + number, number, calls);
        }
        views(calls);
        rows(calls);
        calls.add("op.dropView(\"gone\");\n");
        calls.add("op.dropTable(\"doomed1\");\n");
        calls.add("op.renameTable(\"doomed2\", \"kept\");\n");
        calls.add("op.renameColumn(\"kept\", \"v\", \"w\");\n");
        calls.add("op.setTableComment(\"kept\", \"saved\");\n");
        return HEAD.formatted("b2", ", parents = \"a1\"", "b2", String.join("", calls));
    }

    private static void changesOf(String table, int number, List<String> calls) {
        String name = "\"" + table + "\"";
        calls.add("op.addColumn(" + name + ", \"a\", INT);\n");
        calls.add("op.setTableComment(" + name + ", \"table " + number + "\");\n");
        calls.add("op.modifyColumn(" + name + ", \"v\", BIGINT);\n");
        calls.add(table("n" + number, number % 2 == 0 ? "duplicateKey(\"k\")" : "primaryKey(\"k\")"));
        calls.add("op.modifyColumn(" + name + ", \"s\", VARCHAR(20));\n");
        calls.add("op.setTableProperties(" + name + ", p -> p.set(\"replicated_storage\", \"false\"));\n");
        calls.add("op.dropColumn(" + name + ", \"x\");\n");
        if (number % 2 == 1) {
            calls.add("op.setDistribution(" + name + ", \"HASH(k) BUCKETS " + (number + 3) + "\");\n");
        }
        calls.add("op.renameColumn(" + name + ", \"a\", \"b\");\n");
    }

    private static void views(List<String> calls) {
        calls.add("op.replaceView(\"seen\", v -> v.as(\"SELECT k, s FROM t1\"));\n");
        calls.add("op.createView(\"fresh\", v -> v.comment(\"new\").as(\"SELECT k, b FROM t2\"));\n");
        for (String name : List.of("m1", "m2")) {
            calls.add("op.createMaterializedView(\"" + name + "\", m -> m.refresh(\"DEFERRED MANUAL\")"
                    + ".distributedBy(\"HASH(k) BUCKETS 2\").property(\"replication_num\", \"1\")"
                    + ".as(\"SELECT k, v FROM t3\"));\n");
        }
        calls.add("op.setRefresh(\"m1\", \"ASYNC START('2030-01-01 00:00:00') EVERY(INTERVAL 1 DAY)\");\n");
        calls.add("op.setMaterializedViewProperties(\"m1\", p -> p.set(\"session.query_timeout\", \"100\"));\n");
        calls.add("op.renameMaterializedView(\"m1\", \"m\");\n");
        calls.add("op.dropMaterializedView(\"m2\");\n");
    }

    private static void rows(List<String> calls) {
        for (int key = 1; key <= 4; key++) {
            calls.add("op.execute(\"INSERT INTO n2 (k, v) VALUES (" + key + ", " + key
                    + ")\", s -> s.doneWhen(\"SELECT COUNT(*) = 1 FROM n2 WHERE k = " + key + "\"));\n");
        }
        calls.add("op.execute(\"INSERT INTO p (k, v) VALUES (1, 10), (2, 20)\", s -> s.repeatable());\n");
        calls.add("op.execute(\"UPDATE p SET v = 11 WHERE k = 1\","
                + " s -> s.doneWhen(\"SELECT COUNT(*) = 1 FROM p WHERE k = 1 AND v = 11\"));\n");
        calls.add("op.execute(\"DELETE FROM p WHERE k = 2\","
                + " s -> s.doneWhen(\"SELECT COUNT(*) = 0 FROM p WHERE k = 2\"));\n");
        calls.add("op.setTableComment(\"p\", \"filled\");\n");
    }
}

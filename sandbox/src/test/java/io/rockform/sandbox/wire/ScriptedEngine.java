// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.Client;
import io.rockform.sandbox.session.Connections;
import io.rockform.sandbox.session.Engine;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.Session;
import io.rockform.sandbox.session.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** An engine whose answers say what reached it, to test the wire alone. */
final class ScriptedEngine implements Engine {
    final List<String> received = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch sleeping = new CountDownLatch(1);

    @Override
    public String handshakeVersion() {
        return "8.0.33";
    }

    @Override
    public Session open(Client client, Connections connections) {
        return new ScriptedSession();
    }

    @Override
    public void close() {
        received.add("engine closed");
    }

    private final class ScriptedSession implements Session {
        private final CountDownLatch cancelled = new CountDownLatch(1);
        private String database = "";

        @Override
        public List<Answer> execute(String text) {
            received.add(text);
            List<Answer> answers = new ArrayList<>();
            for (String statement : text.split(";", -1)) {
                Answer answer = answer(statement.trim());
                answers.add(answer);
                if (answer instanceof Answer.Refused) {
                    break;
                }
            }
            return answers;
        }

        private Answer answer(String statement) {
            String lower = statement.toLowerCase(Locale.ROOT);
            if (lower.startsWith("refuse")) {
                return new Answer.Refused(5502, "42602", "Unknown table 'ü'");
            }
            if (lower.startsWith("fail")) {
                throw new IllegalStateException("on purpose");
            }
            if (lower.startsWith("sleep")) {
                sleeping.countDown();
                try {
                    cancelled.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new Answer.Refused(1317, "70100", "Query execution was interrupted");
            }
            if (lower.contains("@@")) {
                return variables(statement);
            }
            if (lower.equals("select database()")) {
                return rows(ValueType.VARCHAR, "DATABASE()", database);
            }
            if (lower.startsWith("select types")) {
                return types();
            }
            if (lower.startsWith("select")) {
                return rows(ValueType.VARCHAR, "text", statement.substring("select ".length()));
            }
            return new Answer.Done(3, "done");
        }

        private Answer variables(String statement) {
            String[] names = statement.substring("select ".length()).split(",", -1);
            List<ResultColumn> columns = new ArrayList<>();
            List<String> row = new ArrayList<>();
            for (String name : names) {
                columns.add(ResultColumn.text(name.trim()));
                row.add(name.contains("max_allowed_packet") ? "67108864" : name.contains("auto_inc") ? "1" : "");
            }
            return new Answer.Rows(columns, List.of(row));
        }

        private Answer rows(ValueType type, String name, String value) {
            return new Answer.Rows(List.of(new ResultColumn(name, type)), List.of(List.of(value)));
        }

        private Answer types() {
            List<ResultColumn> columns = List.of(
                    new ResultColumn("i", ValueType.INT),
                    new ResultColumn("b", ValueType.BIGINT),
                    new ResultColumn("d", ValueType.DOUBLE),
                    new ResultColumn("m", ValueType.DECIMAL),
                    new ResultColumn("day", ValueType.DATE),
                    new ResultColumn("moment", ValueType.DATETIME),
                    new ResultColumn("s", ValueType.VARCHAR),
                    new ResultColumn("f", ValueType.BOOLEAN));
            List<String> nulls = new ArrayList<>(Collections.nCopies(columns.size(), null));
            return new Answer.Rows(
                    columns,
                    List.of(
                            List.of(
                                    "-7",
                                    "9000000000",
                                    "1.5",
                                    "12.340",
                                    "2024-02-29",
                                    "2024-02-29 12:34:56.789",
                                    "é",
                                    "1"),
                            nulls));
        }

        @Override
        public Answer use(String name) {
            received.add("use " + name);
            if (name.equals("nosuch")) {
                return new Answer.Refused(5501, "3F000", "Unknown database 'nosuch'");
            }
            database = name;
            return Answer.done();
        }

        @Override
        public boolean canPrepare(String text) {
            return text.toLowerCase(Locale.ROOT).startsWith("select");
        }

        @Override
        public void reset() {
            received.add("reset");
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }

        @Override
        public void close() {
            received.add("session closed");
        }
    }
}

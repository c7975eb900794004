// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.Client;
import io.rockform.sandbox.session.Connections;
import io.rockform.sandbox.session.Engine;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Behind the sandbox's wire: keeps what arrives, refuses on demand, hangs up on demand. */
final class EchoEngine implements Engine {
    final List<String> received = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String handshakeVersion() {
        return "8.0.33";
    }

    @Override
    public Session open(Client client, Connections connections) {
        return new EchoSession(client, connections);
    }

    @Override
    public void close() {}

    private final class EchoSession implements Session {
        private final Client client;
        private final Connections connections;

        EchoSession(Client client, Connections connections) {
            this.client = client;
            this.connections = connections;
        }

        @Override
        public List<Answer> execute(String text) {
            received.add(text);
            if (text.startsWith("REFUSE")) {
                return List.of(new Answer.Refused(5502, "42602", "Unknown table 'd.t'"));
            }
            if (text.startsWith("SECOND")) {
                return List.of(Answer.done(), new Answer.Refused(1064, "HY000", "the second is wrong"));
            }
            if (text.startsWith("HANG UP")) {
                connections.kill(client.connectionId(), false);
            }
            if (text.startsWith("SELECT")) {
                List<ResultColumn> columns = List.of(ResultColumn.text("A"), ResultColumn.text("b"));
                return List.of(new Answer.Rows(columns, List.of(Arrays.asList("1", null), List.of("é🔑", ""))));
            }
            return List.of(Answer.done());
        }

        @Override
        public Answer use(String name) {
            received.add("use " + name);
            if (name.startsWith("nowhere.")) {
                return new Answer.Refused(5078, "42000", "Unknown catalog 'nowhere'");
            }
            return name.endsWith("nosuch")
                    ? new Answer.Refused(5501, "3F000", "Unknown database 'nosuch'")
                    : Answer.done();
        }

        @Override
        public boolean canPrepare(String text) {
            return false;
        }

        @Override
        public void reset() {}

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}

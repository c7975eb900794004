// SPDX-License-Identifier: Apache-2.0
package io.rockform;

import io.rockform.server.ServerConnection;
import java.util.UUID;

/** A database in a sandbox of its own, or a fresh one on the server of the system property {@code starrocks.url}. */
record TestDatabase(String url, String name) implements AutoCloseable {
    private static final String REAL_SERVER = System.getProperty("starrocks.url", "");

    static TestDatabase create() {
        if (REAL_SERVER.isEmpty()) {
            return new TestDatabase("sandbox:mem", "");
        }
        String name = "rockform_test_" + UUID.randomUUID().toString().substring(0, 8);
        execute("CREATE DATABASE " + name);
        return new TestDatabase(REAL_SERVER.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), name);
    }

    private static void execute(String sql) {
        try (ServerConnection connection = ServerConnection.open(REAL_SERVER)) {
            connection.execute(sql);
        }
    }

    @Override
    public void close() {
        if (!name.isEmpty()) {
            execute("DROP DATABASE " + name + " FORCE");
        }
    }
}

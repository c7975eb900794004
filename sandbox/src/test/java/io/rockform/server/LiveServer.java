// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A connection to a fresh database for a test: in a sandbox, or on the server of {@code -Dstarrocks.url=…}, whose database
 * is dropped afterwards.
 */
public final class LiveServer implements Session, AutoCloseable {
    private static final String URL = System.getProperty("starrocks.url", "");

    private final ServerConnection first;
    private final List<String> asked = new ArrayList<>();
    private final String database;

    private LiveServer(ServerConnection first, String database) {
        this.first = first;
        this.database = database;
    }

    /** A fresh database on the server of the property, or in a sandbox of its own. */
    public static LiveServer start() {
        String database =
                "rockform_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        if (URL.isEmpty()) {
            return new LiveServer(ServerConnection.open("sandbox:mem?database=" + database), database);
        }
        ServerUrl url = ServerUrl.parse(URL);
        try (ServerConnection admin = ServerConnection.open(url)) {
            admin.execute("CREATE DATABASE `" + database + "`");
        }
        return new LiveServer(ServerConnection.open(url.withDatabase(database)), database);
    }

    public ServerConnection connection() {
        return first;
    }

    public String database() {
        return database;
    }

    /** All statements that went through this session. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void execute(String sql) {
        asked.add(sql);
        first.execute(sql);
    }

    @Override
    public Rows query(String sql) {
        asked.add(sql);
        return first.query(sql);
    }

    @Override
    public void close() {
        if (!URL.isEmpty()) {
            first.execute("DROP DATABASE `" + database + "` FORCE");
        }
        first.close();
    }
}

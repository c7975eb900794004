// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a fresh database for a test: in a sandbox, or on the server of {@code -Dstarrocks.url=…}, whose database
 * is dropped afterwards.
 */
public final class LiveServer implements Session, AutoCloseable {
    private static final String URL = System.getProperty("starrocks.url", "");

    private final ServerConnection first;
    private final @Nullable Sandbox sandbox;
    private final List<String> asked = new ArrayList<>();
    private final String database;

    private LiveServer(ServerConnection first, String database, @Nullable Sandbox sandbox) {
        this.first = first;
        this.database = database;
        this.sandbox = sandbox;
    }

    /** A fresh database on the server of the property, or in a sandbox of its own. */
    public static LiveServer start() {
        String database = newName();
        return URL.isEmpty()
                ? new LiveServer(ServerConnection.open("sandbox:mem?database=" + database), database, null)
                : onRealServer(database);
    }

    /** The same, with jobs that take long enough to be met while they run, as they do on a real server. */
    public static LiveServer startWithSlowJobs() {
        String database = newName();
        if (!URL.isEmpty()) {
            return onRealServer(database);
        }
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ofHours(1)));
        sandbox.createDatabase(database);
        String url = "starrocks://" + sandbox.host() + ":" + sandbox.port() + "/" + database;
        return new LiveServer(ServerConnection.open(url), database, sandbox);
    }

    private static String newName() {
        return "rockform_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static LiveServer onRealServer(String database) {
        ServerUrl url = ServerUrl.parse(URL);
        try (ServerConnection admin = ServerConnection.open(url)) {
            admin.execute("CREATE DATABASE `" + database + "`");
        }
        return new LiveServer(ServerConnection.open(url.withDatabase(database)), database, null);
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
        if (sandbox != null) {
            sandbox.close();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server of the tests: a sandbox on a free port, or the one of {@code -Dstarrocks.url=…}, whose database is not
 * touched. Each test gets fresh databases, dropped at the end.
 */
public final class TestServer implements AutoCloseable {
    private static final String REAL = System.getProperty("starrocks.url", "");
    private static final String PREFIX = "rockform_test_";

    private final @Nullable Sandbox sandbox;
    private final ServerUrl url;
    private final List<String> made = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 4);
    private int count;

    public TestServer() {
        this(SandboxOptions.defaults());
    }

    /** @param options of the sandbox, if it is one */
    public TestServer(SandboxOptions options) {
        sandbox = isReal() ? null : Sandbox.start(options).createDatabase("mydatabase");
        url = ServerUrl.parse(sandbox == null ? REAL : sandbox.url("mydatabase"));
    }

    public static boolean isReal() {
        return !REAL.isEmpty();
    }

    /** Makes a database. @return its name, which comes behind those of the ones made before, so that lists are the same in each run */
    public String freshDatabase() {
        String name = PREFIX + run + String.format(Locale.ROOT, "%04x", count++);
        execute("CREATE DATABASE " + name);
        made.add(name);
        return name;
    }

    /** The URL of a database, as one writes it. */
    public String url(String database) {
        String text = sandbox == null ? REAL : sandbox.url("mydatabase");
        int query = text.indexOf('?');
        String options = query < 0 ? "" : text.substring(query);
        String base = query < 0 ? text : text.substring(0, query);
        return base.substring(0, base.lastIndexOf('/') + 1) + database + options;
    }

    /** Drops all that were made. */
    public void dropDatabases() {
        made.forEach(name -> execute("DROP DATABASE IF EXISTS " + name + " FORCE"));
        made.clear();
    }

    private void execute(String sql) {
        try (ServerConnection connection = ServerConnection.open(url)) {
            connection.execute(sql);
        }
    }

    @Override
    public void close() {
        dropDatabases();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.engine.SandboxServer;
import io.rockform.sandbox.engine.Snapshot;
import io.rockform.sandbox.engine.TaskRuns;
import io.rockform.sandbox.fault.Faults;
import io.rockform.sandbox.information.InformationSchema;
import io.rockform.sandbox.rows.H2RowStore;
import io.rockform.sandbox.rows.RowStore;
import io.rockform.sandbox.statement.Statements;
import io.rockform.sandbox.storage.ChangeLog;
import io.rockform.sandbox.storage.DataDirectory;
import io.rockform.sandbox.storage.Store;
import io.rockform.sandbox.wire.WireServer;
import io.rockform.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** A running sandbox: a server that clients of MySQL and StarRocks connect to. */
public final class Sandbox implements EmbeddedServer {
    private final WireServer wire;
    private final SandboxServer engine;
    private final @Nullable DataDirectory directory;

    private Sandbox(WireServer wire, SandboxServer engine, @Nullable DataDirectory directory) {
        this.wire = wire;
        this.engine = engine;
        this.directory = directory;
    }

    /** Starts a sandbox with {@link SandboxOptions#defaults()}. */
    public static Sandbox start() {
        return start(SandboxOptions.defaults());
    }

    /**
     * Starts a sandbox, which answers when this returns.
     *
     * @throws RockformException if the port is taken, or the data cannot be read or are in use
     */
    public static Sandbox start(SandboxOptions options) {
        DataDirectory directory = options.data().map(DataDirectory::take).orElse(null);
        try {
            SandboxServer engine = engine(options, directory);
            try {
                WireServer wire = WireServer.start(
                        options.address(),
                        options.port(),
                        engine,
                        engine::admits,
                        options.tls().map(Tls::context).orElse(null));
                return new Sandbox(wire, engine, directory);
            } catch (IOException e) {
                engine.close();
                throw cannotListen(options, e);
            }
        } catch (RuntimeException e) {
            if (directory != null) {
                directory.close();
            }
            throw e;
        }
    }

    private static SandboxServer engine(SandboxOptions options, @Nullable DataDirectory directory) {
        Store store = directory == null ? Store.inMemory() : ChangeLog.open(directory.file("catalog"));
        Optional<Path> rowFile = Optional.ofNullable(directory).map(data -> data.file("rows"));
        TaskRuns taskRuns = new TaskRuns(options.clock());
        RowStore rows = new H2RowStore(rowFile, new InformationSchema(options.version(), taskRuns));
        return new SandboxServer(
                store,
                rows,
                options.clock(),
                taskRuns,
                options.version(),
                options.jobDuration(),
                options.passwords(),
                Statements::read);
    }

    private static RockformException cannotListen(SandboxOptions options, IOException e) {
        return new RockformException(
                new Problem(
                        ProblemCode.UNREACHABLE,
                        "the sandbox cannot listen on " + options.address().getHostAddress() + ":" + options.port()
                                + ": " + e.getMessage(),
                        null,
                        "Choose another port, or stop what listens there."),
                e);
    }

    @Override
    public String host() {
        return wire.address().getHostAddress();
    }

    @Override
    public int port() {
        return wire.port();
    }

    /** The URL by which Rockform connects, as root without a password. */
    public String url(String database) {
        return "starrocks://root@" + host() + ":" + port() + "/" + database;
    }

    /** Makes a database if it is missing. */
    public Sandbox createDatabase(String name) {
        engine.createDatabase(name);
        return this;
    }

    /**
     * Opens a connection as root without a password; whoever asks closes it.
     *
     * @param database which is made if it is missing
     */
    public Connection connect(String database) throws SQLException {
        createDatabase(database);
        Properties properties = new Properties();
        properties.setProperty("user", "root");
        String url = "jdbc:mariadb://" + host() + ":" + port() + "/" + database;
        return Objects.requireNonNull(new Driver().connect(url, properties));
    }

    /** Remembers all objects, users, jobs and rows, for {@link #reset}. Takes milliseconds. */
    public Snapshot snapshot() {
        return engine.snapshot();
    }

    /** Makes everything as it was at the snapshot. Connections stay open; faults that wait are forgotten. Takes milliseconds. */
    public void reset(Snapshot snapshot) {
        engine.reset(snapshot);
    }

    /** What is to go wrong on this sandbox. */
    public Faults faults() {
        return engine.faults();
    }

    /**
     * Cuts all connections, as the restart of a frontend does. What was answered stays.
     *
     * @param downtime for how long no new connection is let in
     */
    public void restart(Duration downtime) {
        engine.restart(wire, 0, downtime);
    }

    /** Ends all connections and closes the data. */
    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            throw new RockformException(
                    Problem.of(ProblemCode.INTERNAL, "the sandbox did not stop cleanly: " + e.getMessage()), e);
        } finally {
            if (directory != null) {
                directory.close();
            }
        }
    }
}

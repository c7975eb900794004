// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server what it is, in three round trips: version, run mode, backends. What the user may not ask is unknown, not a
 * failure: SHOW BACKENDS needs a privilege on the system (facts 10, recorded privileges/*).
 */
public final class ServerProfileReader {
    private final Session session;
    private final @Nullable String database;

    /** @param database a database that exists, by which the run mode can be told without privileges; null for none */
    public ServerProfileReader(Session session, @Nullable String database) {
        this.session = session;
        this.database = database;
    }

    /** The profile of the server behind a connection. */
    public static ServerProfile read(ServerConnection connection) {
        return new ServerProfileReader(connection, connection.url().database()).read();
    }

    /**
     * The profile of the session's server.
     *
     * @throws RockformException if the server tells no version: then it is not StarRocks
     */
    public ServerProfile read() {
        String text = versionText();
        StarRocksVersion version = StarRocksVersion.parse(text)
                .orElseThrow(() -> new RockformException(Problem.of(
                                ProblemCode.CONFIGURATION, "the server is not StarRocks: it calls its version " + text)
                        .remedy("Give the URL of a StarRocks frontend, with its query_port.")));
        RunMode runMode = runMode();
        return new ServerProfile(version, runMode, aliveBackends(runMode));
    }

    /**
     * The version as the server tells it, such as {@code 3.5.0-7e63e32}. Never {@code VERSION()}: that is a setting, the
     * version of MySQL to pose as (facts 10).
     */
    public String versionText() {
        return value("SELECT current_version()", 0)
                .or(() -> value("SHOW VARIABLES LIKE 'version_comment'", 1))
                .orElse("unknown");
    }

    private Optional<String> value(String sql, int column) {
        return permitted(sql)
                .filter(rows -> !rows.isEmpty())
                .flatMap(rows -> Optional.ofNullable(rows.first().text(column)));
    }

    /** A database of a shared-data cluster names its storage volume; SHOW CREATE DATABASE needs no special privilege. */
    private RunMode runMode() {
        Optional<String> created =
                database == null ? Optional.empty() : value("SHOW CREATE DATABASE " + SqlText.identifier(database), 1);
        boolean sharedData = created.map(text -> text.contains("storage_volume"))
                .orElseGet(() -> permitted("ADMIN SHOW FRONTEND CONFIG LIKE 'run_mode'")
                        .filter(rows -> !rows.isEmpty())
                        .map(rows -> rows.first().required("Value").equals("shared_data"))
                        .orElse(false));
        return sharedData ? RunMode.SHARED_DATA : RunMode.SHARED_NOTHING;
    }

    private @Nullable Integer aliveBackends(RunMode runMode) {
        Optional<Rows> backends = permitted("SHOW BACKENDS");
        if (backends.isEmpty()) {
            return null;
        }
        int alive = alive(backends.get());
        if (runMode == RunMode.SHARED_DATA) {
            // There compute nodes do the work of backends.
            alive += permitted("SHOW COMPUTE NODES")
                    .map(ServerProfileReader::alive)
                    .orElse(0);
        }
        return alive;
    }

    private static int alive(Rows nodes) {
        int alive = 0;
        for (Rows.Row node : nodes) {
            boolean leaving = nodes.has("SystemDecommissioned")
                    && node.required("SystemDecommissioned").equals("true");
            if (node.required("Alive").equals("true") && !leaving) {
                alive++;
            }
        }
        return alive;
    }

    /** The answer; empty if the server refuses the question. */
    private Optional<Rows> permitted(String sql) {
        try {
            return Optional.of(session.query(sql));
        } catch (StatementRefused e) {
            return Optional.empty();
        }
    }
}

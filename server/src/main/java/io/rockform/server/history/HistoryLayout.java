// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import io.rockform.server.StatementRefused;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make Rockform's tables. They are PRIMARY KEY tables, where an INSERT of a known key replaces the row
 * (facts 13); one bucket, as many replicas as the alive backends can hold, at most three. Moments are ISO 8601 text in UTC,
 * which no session's time zone changes.
 */
final class HistoryLayout {
    private static final int REPLICAS = 3;

    private final HistoryTables tables;
    private final ServerProfile profile;

    HistoryLayout(HistoryTables tables, ServerProfile profile) {
        this.tables = tables;
        this.profile = profile;
    }

    /** Makes the tables that are not there yet. */
    void create(Session session) {
        for (Layout layout : layouts()) {
            create(session, layout);
        }
        if (tables.alembic() != null) {
            create(session, alembic(tables.alembic()));
        }
    }

    /** Made only when the first pair of queries is to be remembered. */
    void createDefinitions(Session session) {
        create(
                session,
                new Layout(
                        "CREATE TABLE IF NOT EXISTS " + tables.definitions() + """
                                 (
                                  `pair` VARCHAR(64) NOT NULL,
                                  `same` TINYINT NOT NULL,
                                  `declared` VARCHAR(1048576) NOT NULL,
                                  `stored` VARCHAR(1048576) NOT NULL,
                                  `told_at` VARCHAR(40) NOT NULL
                                ) PRIMARY KEY (`pair`)""",
                        "Rockform: queries of views that the server was asked about",
                        "pair"));
    }

    /** Made only when the first schema is to be remembered. */
    void createSchemas(Session session) {
        create(
                session,
                new Layout(
                        "CREATE TABLE IF NOT EXISTS " + tables.schemas() + """
                                 (
                                  `state` VARCHAR(64) NOT NULL,
                                  `part` INT NOT NULL,
                                  `content` VARCHAR(1048576) NOT NULL,
                                  `kept_at` VARCHAR(40) NOT NULL
                                ) PRIMARY KEY (`state`, `part`)""",
                        "Rockform: the schemas that revisions lead to",
                        "state"));
    }

    private void create(Session session, Layout layout) {
        Integer replicas = replicas();
        try {
            session.execute(layout.sql(replicas));
        } catch (StatementRefused refused) {
            // With the number of backends unknown the server's default of three may be more than there are.
            String text = refused.error().message().toLowerCase(Locale.ROOT);
            if (replicas != null || profile.runMode() == RunMode.SHARED_DATA || !text.contains("replication")) {
                throw refused;
            }
            session.execute(layout.sql(1));
        }
    }

    /** Creates the lock of a generation; refused if it exists. */
    void createLock(Session session, long generation, String comment) {
        create(
                session,
                new Layout(
                        "CREATE TABLE " + tables.lock(generation) + " (`holder` INT NOT NULL) DUPLICATE KEY (`holder`)",
                        comment,
                        "holder"));
    }

    /** Null leaves it to the server. */
    private @Nullable Integer replicas() {
        Integer alive = profile.aliveBackends();
        if (profile.runMode() == RunMode.SHARED_DATA || alive == null) {
            return null;
        }
        return Math.max(1, Math.min(REPLICAS, alive));
    }

    private record Layout(String head, String comment, String hashedBy) {
        String sql(@Nullable Integer replicas) {
            String properties = replicas == null ? "" : " PROPERTIES (\"replication_num\" = \"" + replicas + "\")";
            return head + " COMMENT " + SqlText.literal(comment) + " DISTRIBUTED BY HASH (`" + hashedBy + "`) BUCKETS 1"
                    + properties;
        }
    }

    /** As the StarRocks dialect of Alembic makes it. */
    private static Layout alembic(String name) {
        return new Layout(
                "CREATE TABLE IF NOT EXISTS " + SqlText.identifier(name)
                        + " (`id` BIGINT NOT NULL AUTO_INCREMENT, `version_num` VARCHAR(32) NOT NULL) PRIMARY KEY (`id`)",
                "Alembic: kept in step by Rockform",
                "id");
    }

    private List<Layout> layouts() {
        return List.of(
                new Layout(
                        "CREATE TABLE IF NOT EXISTS " + tables.revisions() + """
                                 (
                                  `revision` VARCHAR(120) NOT NULL,
                                  `state` VARCHAR(20) NOT NULL,
                                  `parents` VARCHAR(4000) NOT NULL,
                                  `message` VARCHAR(4000) NOT NULL,
                                  `checksum` VARCHAR(100) NOT NULL,
                                  `run` VARCHAR(40) NOT NULL,
                                  `changed_at` VARCHAR(40) NOT NULL,
                                  `changed_by` VARCHAR(400) NOT NULL,
                                  `duration_ms` BIGINT NOT NULL
                                ) PRIMARY KEY (`revision`)""",
                        "Rockform: the revisions of this database",
                        "revision"),
                new Layout(
                        "CREATE TABLE IF NOT EXISTS " + tables.runs() + """
                                 (
                                  `run` VARCHAR(40) NOT NULL,
                                  `command` VARCHAR(4000) NOT NULL,
                                  `runner` VARCHAR(400) NOT NULL,
                                  `version` VARCHAR(40) NOT NULL,
                                  `state` VARCHAR(20) NOT NULL,
                                  `started_at` VARCHAR(40) NOT NULL,
                                  `ended_at` VARCHAR(40) NULL,
                                  `message` VARCHAR(65533) NOT NULL
                                ) PRIMARY KEY (`run`)""",
                        "Rockform: what was run on this database",
                        "run"),
                new Layout(
                        "CREATE TABLE IF NOT EXISTS " + tables.journal() + """
                                 (
                                  `run` VARCHAR(40) NOT NULL,
                                  `position` INT NOT NULL,
                                  `revision` VARCHAR(120) NOT NULL,
                                  `direction` VARCHAR(20) NOT NULL,
                                  `statement` VARCHAR(1048576) NOT NULL,
                                  `statement_hash` VARCHAR(64) NOT NULL,
                                  `state` VARCHAR(20) NOT NULL,
                                  `job_kind` VARCHAR(20) NULL,
                                  `job_table` VARCHAR(600) NOT NULL,
                                  `job_id` BIGINT NULL,
                                  `error_code` INT NOT NULL,
                                  `message` VARCHAR(65533) NOT NULL,
                                  `sent_at` VARCHAR(40) NULL,
                                  `ended_at` VARCHAR(40) NULL
                                ) PRIMARY KEY (`run`, `position`)""",
                        "Rockform: the statements of each run",
                        "run"));
    }
}

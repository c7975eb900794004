// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answers are those recorded in server/identity and privileges/nothing, cut to the columns that matter. */
class ServerProfileReaderTest {
    private static final String DENIED =
            "Access denied; you need (at least one of) the OPERATE OR NODE privilege(s) on SYSTEM";
    private final ScriptedSession session = new ScriptedSession();

    private void version(String text) {
        session.on("SELECT current_version()", Rows.of(List.of("current_version()"), List.of(List.of(text))));
    }

    private void created(String text) {
        session.on(
                "SHOW CREATE DATABASE `d`",
                Rows.of(List.of("Database", "Create Database"), List.of(List.of("d", text))));
    }

    private void nodes(String sql, String... alive) {
        List<List<String>> rows = List.of(alive).stream()
                .map(each -> List.of("127.0.0.1", each, "false"))
                .toList();
        session.on(sql, Rows.of(List.of("IP", "Alive", "SystemDecommissioned"), rows));
    }

    private ServerProfile read() {
        return new ServerProfileReader(session, "d").read();
    }

    @Test
    void threeRoundTripsTellEverything() {
        version("3.5.0-7e63e32");
        created("CREATE DATABASE `d`");
        nodes("SHOW BACKENDS", "true", "true", "false");

        assertThat(read()).isEqualTo(new ServerProfile(new StarRocksVersion(3, 5, 0), RunMode.SHARED_NOTHING, 2));
        assertThat(session.asked).hasSize(3);
    }

    @Test
    void aBackendOnItsWayOutDoesNotCount() {
        version("3.3.15-08c8496");
        created("CREATE DATABASE `d`");
        session.on(
                "SHOW BACKENDS",
                Rows.of(
                        List.of("Alive", "SystemDecommissioned"),
                        List.of(List.of("true", "true"), List.of("true", "false"))));

        assertThat(read().aliveBackends()).isEqualTo(1);
    }

    @Test
    void whatIsNotPermittedIsUnknown() {
        version("4.1.0-70d1c24");
        created("CREATE DATABASE `d`");
        session.refuse("SHOW BACKENDS", 5203, DENIED);

        assertThat(read()).isEqualTo(new ServerProfile(new StarRocksVersion(4, 1, 0), RunMode.SHARED_NOTHING, null));
    }

    @Test
    void aSharedDataClusterNamesItsStorageVolume() {
        version("3.5.0-7e63e32");
        created("CREATE DATABASE `d`\nPROPERTIES (\"storage_volume\" = \"builtin_storage_volume\")");
        nodes("SHOW BACKENDS");
        nodes("SHOW COMPUTE NODES", "true", "true");

        assertThat(read()).isEqualTo(new ServerProfile(new StarRocksVersion(3, 5, 0), RunMode.SHARED_DATA, 2));
    }

    @Test
    void withoutADatabaseTheConfigurationTellsTheRunMode() {
        version("3.5.0-7e63e32");
        session.on(
                "ADMIN SHOW FRONTEND CONFIG LIKE 'run_mode'",
                Rows.of(List.of("Key", "AliasNames", "Value"), List.of(List.of("run_mode", "[]", "shared_data"))));
        nodes("SHOW BACKENDS");
        nodes("SHOW COMPUTE NODES", "true");

        assertThat(new ServerProfileReader(session, null).read().runMode()).isEqualTo(RunMode.SHARED_DATA);
    }

    @Test
    void theVersionCommentTellsTheVersionToo() {
        session.on(
                "SHOW VARIABLES LIKE 'version_comment'",
                Rows.of(List.of("Variable_name", "Value"), List.of(List.of("version_comment", "3.4.2-abc"))));

        assertThat(read().version()).isEqualTo(new StarRocksVersion(3, 4, 2));
    }

    @Test
    void anotherServerIsNotTakenForStarRocks() {
        session.on(
                "SHOW VARIABLES LIKE 'version_comment'",
                Rows.of(
                        List.of("Variable_name", "Value"),
                        List.of(List.of("version_comment", "MySQL Community Server - GPL"))));

        assertThatThrownBy(this::read)
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("not StarRocks: it calls its version MySQL Community Server");
    }
}

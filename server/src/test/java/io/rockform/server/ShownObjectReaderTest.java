// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.server.ShownObjectReader.Result;
import io.rockform.testkit.recorded.Recordings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShownObjectReaderTest {
    private static final String TABLE = """
            CREATE TABLE `t` (
              `id` int(11) NOT NULL COMMENT "",
              `name` varchar(50) NULL COMMENT "the name"
            ) ENGINE=OLAP\s
            PRIMARY KEY(`id`)
            COMMENT "a table"
            DISTRIBUTED BY HASH(`id`) BUCKETS 10\s
            PROPERTIES (
            "compression" = "LZ4",
            "replication_num" = "1"
            );""";

    private static Stream<String> versions() {
        return Recordings.VERSIONS.stream();
    }

    private static ServerProfile profile(String version) {
        return new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
    }

    private static Result read(String text) {
        return new ShownObjectReader(profile("3.5"), "sc").read(ObjectName.of("t"), ObjectKind.TABLE, text);
    }

    private static SchemaObject trusted(Result result) {
        return ((Result.Trusted) result).object();
    }

    private static UnsupportedObject refused(Result result) {
        return ((Result.Unsupported) result).object();
    }

    /**
     * Whatever a server ever showed is either read such that it can be written back word for word, or refused by the name of
     * the feature that is not supported yet: nothing is lost in silence.
     */
    @ParameterizedTest
    @MethodSource("versions")
    void everyRecordedTextIsTrustedOrRefusedByName(String version) {
        Set<String> shown = Recordings.of(version).stream()
                .flatMap(scenario -> scenario.steps().stream())
                .filter(step ->
                        step.columns().size() > 1 && step.columns().get(1).startsWith("Create "))
                .filter(step -> !step.columns().get(0).equals("Database"))
                .flatMap(step -> step.rows().stream())
                .map(row -> String.valueOf(row.get(1)))
                // SHOW CREATE VIEW of a materialized view shows it as a view, without an end; nobody asks that here.
                .filter(text -> text.endsWith(";"))
                .collect(Collectors.toSet());
        ShownObjectReader reader = new ShownObjectReader(profile(version), "sc");

        int trusted = 0;
        for (String text : shown) {
            Result result = reader.read(ObjectName.of("x"), ObjectKind.UNKNOWN, text);
            if (result instanceof Result.Trusted) {
                trusted++;
                assertThat(trusted(result).name()).isEqualTo(ObjectName.of("x"));
            } else {
                assertThat(refused(result).reason()).as(text).startsWith("not supported yet: ");
                assertThat(refused(result).text()).isEqualTo(text);
            }
        }
        System.Logger.Level level = System.Logger.Level.INFO;
        System.getLogger("conformance").log(level, "{0}: {1} of {2} texts are read", version, trusted, shown.size());
        assertThat(trusted).isEqualTo(shown.size());
    }

    @Test
    void anyChangeThatTheReaderDoesNotUnderstandIsNoticed() {
        assertThat(read(TABLE)).isInstanceOf(Result.Trusted.class);
        for (String change : new String[] {
            TABLE.replace("  `id` int(11) NOT NULL", "  `id` int(11) not null"),
            TABLE.replace("varchar(50)", "VARCHAR(50)"),
            TABLE.replace("BUCKETS 10 \n", "BUCKETS 10\n"),
            TABLE.replace("COMMENT \"a table\"\n", "COMMENT \"a table\" \n"),
            TABLE.replace("NULL COMMENT \"the name\"", "COMMENT \"the name\""),
        }) {
            assertThat(change).isNotEqualTo(TABLE);
            Result result = read(change);
            assertThat(result).as(change).isInstanceOf(Result.Unsupported.class);
            assertThat(refused(result).reason()).contains("cannot be written back", "; written back: ");
        }
    }

    @Test
    void theOrderOfPropertiesSaysNothing() {
        String turned = TABLE.replace(
                "\"compression\" = \"LZ4\",\n\"replication_num\" = \"1\"",
                "\"replication_num\" = \"1\",\n\"compression\" = \"LZ4\"");

        assertThat(turned).isNotEqualTo(TABLE);
        assertThat(trusted(read(turned))).isEqualTo(trusted(read(TABLE)));
    }

    @Test
    void whatIsNotSqlAtAllIsUnsupportedToo() {
        assertThat(read("")).isInstanceOf(Result.Unsupported.class);
        assertThat(read("CREATE SOMETHING NEW")).isInstanceOf(Result.Unsupported.class);
        assertThat(refused(read("DROP TABLE `t`;")).reason()).contains("not shown as a table");
    }

    /** A shared-data cluster shows a comment where there is none (facts 4.7, 9.2). */
    @Test
    void thePlaceholdersOfSharedDataAreNoComments() {
        ServerProfile sharedData = new ServerProfile(new StarRocksVersion(3, 5, 0), RunMode.SHARED_DATA, 3);
        ShownObjectReader reader = new ShownObjectReader(sharedData, "sc");
        String table = TABLE.replace("COMMENT \"a table\"", "COMMENT \"OLAP\"");
        String view = """
                CREATE MATERIALIZED VIEW `m` (`id`)
                COMMENT "MATERIALIZED_VIEW"
                DISTRIBUTED BY RANDOM
                REFRESH ASYNC
                PROPERTIES (
                "replication_num" = "1"
                )
                AS SELECT `t`.`id`
                FROM `sc`.`t`;""";

        assertThat(trusted(reader.read(ObjectName.of("t"), ObjectKind.TABLE, table))
                        .comment())
                .isEmpty();
        assertThat(trusted(reader.read(ObjectName.of("m"), ObjectKind.MATERIALIZED_VIEW, view))
                        .comment())
                .isEmpty();
        assertThat(trusted(read(table)).comment()).isEqualTo("OLAP");
    }
}

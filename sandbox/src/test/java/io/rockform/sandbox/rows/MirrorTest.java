// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kill can leave between the steps of following the catalog. */
class MirrorTest {
    private static final StoredTable BEFORE = table(DataType.Simple.INT);
    private static final StoredTable AFTER = table(DataType.Simple.BIGINT);

    @TempDir
    Path directory;

    private static StoredTable table(DataType type) {
        Table definition = new Table(
                new ObjectName(null, "t"),
                List.of(Column.of("k", type).withNullable(false)),
                List.of(),
                new TableKey(KeyModel.PRIMARY, List.of("k")),
                "",
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
        return new StoredTable(5, 0, definition, List.of(7), List.of());
    }

    private static Catalog catalog(StoredTable table) {
        return Catalog.empty().with(Database.empty(1, "sc").with(table));
    }

    private H2Database open() throws SQLException {
        return new H2Database(Optional.of(directory.resolve("rows")));
    }

    /** Steps of a rebuild, of which the first ones were done when the process was killed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_rebuild_that_was_cut_off_keeps_the_rows(int steps) throws SQLException {
        String comment;
        try (H2Database database = open()) {
            Mirror mirror = new Mirror(database.administration(), true);
            mirror.follow(catalog(BEFORE));
            mirror.ensure("sc", BEFORE);
            mirror.execute("INSERT INTO \"sc\".\"t\" VALUES (42)");
            comment = comment(database);
        }
        try (H2Database database = open()) {
            List<String> rebuild = List.of(
                    H2Table.create("sc", "rockform rebuilt 5", AFTER, "rebuilding"),
                    "INSERT INTO \"sc\".\"rockform rebuilt 5\" SELECT * FROM \"sc\".\"t\"",
                    "COMMENT ON TABLE \"sc\".\"rockform rebuilt 5\" IS '" + comment + "'",
                    "DROP TABLE \"sc\".\"t\"");
            try (Statement statement = database.administration().createStatement()) {
                for (String step : rebuild.subList(0, steps)) {
                    statement.execute(step);
                }
            }
        }
        try (H2Database database = open()) {
            Mirror mirror = new Mirror(database.administration(), true);
            mirror.follow(catalog(AFTER));
            mirror.ensure("sc", AFTER);
            assertThat(tables(database)).containsExactly("t BIGINT");
            assertThat(single(database, "SELECT \"k\" FROM \"sc\".\"t\"")).isEqualTo("42");
        }
    }

    @Test
    void a_table_that_is_gone_from_the_catalog_goes() throws SQLException {
        try (H2Database database = open()) {
            Mirror mirror = new Mirror(database.administration(), true);
            mirror.follow(catalog(BEFORE));
            mirror.ensure("sc", BEFORE);
        }
        try (H2Database database = open()) {
            new Mirror(database.administration(), true).follow(Catalog.empty().withIds(1));
            assertThat(tables(database)).isEmpty();
        }
    }

    private static String comment(H2Database database) throws SQLException {
        return single(database, "SELECT REMARKS FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 't'");
    }

    private static String single(H2Database database, String sql) throws SQLException {
        try (Statement statement = database.administration().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            String value = rows.getString(1);
            assertThat(rows.next()).isFalse();
            return value;
        }
    }

    private static List<String> tables(H2Database database) throws SQLException {
        String all = single(
                database,
                "SELECT COALESCE(LISTAGG(TABLE_NAME || ' ' || DATA_TYPE, ','), '') FROM INFORMATION_SCHEMA.COLUMNS"
                        + " WHERE TABLE_SCHEMA = 'sc'");
        return all.isEmpty() ? List.of() : List.of(all.split(",", -1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What H2 has of the catalog: tables, views and the tables of information_schema, each made when it is first needed. */
final class RowTables {
    private final H2Database database;
    private final SystemTables systemTables;
    private final Mirror mirror;
    private final Set<String> filled = new HashSet<>();
    /** Whether the tables of information_schema show only what somebody may see. */
    private boolean filledForFew;

    private @Nullable RefusedException missing;

    RowTables(H2Database database, SystemTables systemTables) throws SQLException {
        this.database = database;
        this.systemTables = systemTables;
        this.mirror = new Mirror(database.administration(), database.isKept());
        if (database.isKept()) {
            mirror.execute("DROP SCHEMA IF EXISTS " + H2Names.quoted(H2Names.INFORMATION_SCHEMA) + " CASCADE");
        }
    }

    H2Database database() {
        return database;
    }

    Mirror mirror() {
        return mirror;
    }

    /** Follows the catalog; what was derived from it is made anew when it is needed. */
    void follow(Catalog catalog) throws SQLException {
        missing = null;
        if (mirror.follow(catalog) || filledForFew) {
            filledForFew = false;
            for (String name : filled) {
                mirror.execute("DROP TABLE " + H2Names.table(H2Names.INFORMATION_SCHEMA, name));
            }
            filled.clear();
        }
    }

    /** Why an object could not be made that a statement missed. */
    Optional<RefusedException> missing() {
        return Optional.ofNullable(missing);
    }

    /** Makes everything that a statement of these tokens may name, as far as it can be. */
    ReferencedObjects prepare(List<Token> tokens, RowScope scope) throws SQLException {
        ReferencedObjects referenced = prepare(tokens, scope.catalog(), scope.database());
        for (String name : referenced.systemTables()) {
            fill(name, scope);
        }
        return referenced;
    }

    private ReferencedObjects prepare(List<Token> tokens, Catalog catalog, Optional<String> currentDatabase)
            throws SQLException {
        ReferencedObjects referenced = ReferencedObjects.of(tokens, catalog, currentDatabase);
        for (ReferencedObjects.Named named : referenced.objects()) {
            try {
                prepare(named.database(), named.object(), catalog);
            } catch (RefusedException refused) {
                // Perhaps it is only called like a column. If not, H2 will miss it.
                missing = refused;
            }
        }
        return referenced;
    }

    private void prepare(String in, StoredObject object, Catalog catalog) throws SQLException {
        if (object instanceof StoredTable table) {
            mirror.ensure(in, table);
        } else if (object instanceof StoredView view) {
            create(in, view.name(), view.columns(), view.definition().query(), view.queryDatabase(), catalog);
        } else if (object instanceof StoredMaterializedView view) {
            create(in, view.name(), view.columns(), view.definition().query(), view.queryDatabase(), catalog);
        }
    }

    /** A materialized view is a view here: it always shows what its query gives. */
    private void create(
            String in, String name, List<OutputColumn> columns, String query, String queryDatabase, Catalog catalog)
            throws SQLException {
        if (mirror.hasView(in, name)) {
            return;
        }
        SqlText text = SqlText.split(query).get(0);
        ReferencedObjects referenced = prepare(text.tokens(), catalog, Optional.of(queryDatabase));
        String names = columns.stream()
                .map(column -> H2Names.quoted(column.name()))
                .collect(Collectors.joining(", ", " (", ")"));
        mirror.execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(queryDatabase));
        mirror.execute("SET SCHEMA " + H2Names.quoted(queryDatabase));
        String definition =
                names + " AS " + Translation.of(text, 0, text.tokens().size() - 1, referenced);
        try {
            mirror.createView(in, name, definition);
        } catch (SQLException e) {
            throw missing().orElseGet(() -> RowErrors.of(e, queryDatabase));
        }
    }

    private void fill(String name, RowScope scope) throws SQLException {
        Catalog visible = Securables.visible(scope.catalog(), scope.rights());
        filledForFew |= visible != scope.catalog();
        String lower = name.toLowerCase(Locale.ROOT);
        if (systemTables.isLive(lower) && filled.remove(lower)) {
            mirror.execute("DROP TABLE " + H2Names.table(H2Names.INFORMATION_SCHEMA, lower));
        }
        Optional<Answer.Rows> content = systemTables.table(lower, visible, scope);
        // Not every word of the statement is a table; H2 finds out which one is missing.
        if (content.isEmpty() || !filled.add(lower)) {
            return;
        }
        mirror.execute("CREATE SCHEMA IF NOT EXISTS " + H2Names.quoted(H2Names.INFORMATION_SCHEMA));
        String table = H2Names.table(H2Names.INFORMATION_SCHEMA, lower);
        List<ResultColumn> columns = content.get().columns();
        mirror.execute("CREATE TABLE " + table
                + columns.stream()
                        .map(column -> H2Names.quoted(column.name()) + " " + type(column))
                        .collect(Collectors.joining(", ", " (", ") COMMENT 'system'")));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert =
                database.administration().prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (List<@Nullable String> row : content.get().rows()) {
                for (int index = 0; index < row.size(); index++) {
                    insert.setString(index + 1, row.get(index));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String type(ResultColumn column) {
        return switch (column.type()) {
            case BOOLEAN -> "BOOLEAN";
            case TINYINT, SMALLINT, INT, BIGINT -> "BIGINT";
            case FLOAT, DOUBLE -> "DOUBLE PRECISION";
            case DECIMAL -> "DECFLOAT";
            case DATE -> "DATE";
            case DATETIME -> "TIMESTAMP(6)";
            case VARCHAR -> "VARCHAR";
        };
    }
}

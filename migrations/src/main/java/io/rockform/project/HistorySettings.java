// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.server.history.HistoryTables;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where Rockform's own tables are.
 *
 * @param database null for the database that they tell of
 * @param prefix what their names begin with; {@code {database}} in it stands for the name of that database, so that many
 *     databases can have their tables in one
 * @param alembic the name of Alembic's table, which is kept in step; null where there is none
 */
public record HistorySettings(
        @Nullable String database, String prefix, @Nullable String alembic) {
    static final String PLACEHOLDER = "{database}";

    public static final HistorySettings DEFAULT = new HistorySettings(null, HistoryTables.DEFAULT.prefix());

    public HistorySettings {
        Objects.requireNonNull(prefix);
    }

    /** Without Alembic. */
    public HistorySettings(@Nullable String database, String prefix) {
        this(database, prefix, null);
    }

    /** Whether each database has tables of its own. */
    public boolean isApart() {
        return database == null || prefix.contains(PLACEHOLDER);
    }

    /** Whether {@link #tables} depends on the database. */
    public boolean namesDatabase() {
        return prefix.contains(PLACEHOLDER);
    }

    /** The tables that tell of a database. */
    public HistoryTables tables(String of) {
        return new HistoryTables(database, prefix.replace(PLACEHOLDER, of), alembic);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object that privileges are about, or all objects of a kind.
 *
 * @param database of a table, view or materialized view; null for those of all databases, and for other kinds
 * @param name null for all of the database, or all of the kind; {@code SYSTEM} has none
 */
public record Securable(
        ObjectKind kind,
        @Nullable String database,
        @Nullable String name) {
    /** The whole cluster. */
    public static final Securable SYSTEM = new Securable(ObjectKind.SYSTEM, null, null);

    public Securable {
        Objects.requireNonNull(kind);
    }

    public static Securable database(String name) {
        return new Securable(ObjectKind.DATABASE, null, name);
    }

    public static Securable catalog(String name) {
        return new Securable(ObjectKind.CATALOG, null, name);
    }

    public static Securable user(UserName name) {
        return new Securable(ObjectKind.USER, null, name.text());
    }

    /** Whether what is granted on this is granted on {@code other}. */
    boolean covers(Securable other) {
        return kind == other.kind
                && (database == null || database.equals(other.database))
                && (name == null || name.equals(other.name));
    }

    /** Whether this is something in the database, or the database. */
    boolean isWithin(String databaseName) {
        return switch (kind) {
            case DATABASE -> name == null || name.equals(databaseName);
            case TABLE, VIEW, MATERIALIZED_VIEW -> database == null || database.equals(databaseName);
            case SYSTEM, USER, CATALOG -> false;
        };
    }

    /** As SHOW GRANTS writes it behind ON (recorded privileges/*). */
    String text() {
        return switch (kind) {
            case SYSTEM -> "SYSTEM";
            case TABLE, VIEW, MATERIALIZED_VIEW -> inDatabase();
            case DATABASE, USER, CATALOG -> name == null ? "ALL " + kind.words() + "S" : kind.words() + " " + name;
        };
    }

    private String inDatabase() {
        if (name != null) {
            return kind.words() + " " + database + "." + name;
        }
        return "ALL " + kind.words() + "S IN " + (database == null ? "ALL DATABASES" : "DATABASE " + database);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change to a database. */
public sealed interface DatabaseOperation extends Operation {
    <R> R accept(DatabaseOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((DatabaseOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitDatabaseOperation(this);
    }

    /** The database that changes. */
    String name();

    @Override
    default @Nullable ObjectName target() {
        return null;
    }

    record CreateDatabase(Database database) implements DatabaseOperation {
        @Override
        public String name() {
            return database.name();
        }

        @Override
        public <R> R accept(DatabaseOperation.Visitor<R> visitor) {
            return visitor.visitCreateDatabase(this);
        }
    }

    /**
     * With all that is in it; recoverable for a day (facts 13).
     *
     * @param force not to be recovered
     */
    record DropDatabase(String database, boolean force) implements DatabaseOperation {
        public DropDatabase {
            Objects.requireNonNull(database);
        }

        public DropDatabase(String database) {
            this(database, false);
        }

        @Override
        public String name() {
            return database;
        }

        @Override
        public <R> R accept(DatabaseOperation.Visitor<R> visitor) {
            return visitor.visitDropDatabase(this);
        }
    }

    /** Such as storage_volume, for tables to come (4.1). */
    record SetDatabaseProperties(String database, Map<String, String> properties) implements DatabaseOperation {
        public SetDatabaseProperties {
            Objects.requireNonNull(database);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public String name() {
            return database;
        }

        @Override
        public <R> R accept(DatabaseOperation.Visitor<R> visitor) {
            return visitor.visitSetDatabaseProperties(this);
        }
    }

    /** With all that is in it; never the one that is connected to. */
    record RenameDatabase(String database, String newName) implements DatabaseOperation {
        public RenameDatabase {
            Objects.requireNonNull(database);
            Objects.requireNonNull(newName);
        }

        @Override
        public String name() {
            return database;
        }

        @Override
        public <R> R accept(DatabaseOperation.Visitor<R> visitor) {
            return visitor.visitRenameDatabase(this);
        }
    }

    /**
     * Limits what a database may hold.
     *
     * @param of {@code DATA} or {@code REPLICA}
     * @param quota such as {@code 10T}, or a number
     */
    record SetDatabaseQuota(String database, String of, String quota) implements DatabaseOperation {
        public SetDatabaseQuota {
            Objects.requireNonNull(database);
            Objects.requireNonNull(of);
            Objects.requireNonNull(quota);
        }

        @Override
        public String name() {
            return database;
        }

        @Override
        public <R> R accept(DatabaseOperation.Visitor<R> visitor) {
            return visitor.visitSetDatabaseQuota(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitCreateDatabase(CreateDatabase operation);

        R visitDropDatabase(DropDatabase operation);

        R visitSetDatabaseProperties(SetDatabaseProperties operation);

        R visitRenameDatabase(RenameDatabase operation);

        R visitSetDatabaseQuota(SetDatabaseQuota operation);
    }
}

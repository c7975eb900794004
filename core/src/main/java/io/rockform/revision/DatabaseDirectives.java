// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.DropDatabase;
import io.rockform.operation.DatabaseOperation.RenameDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.operation.DatabaseOperation.SetDatabaseQuota;
import io.rockform.operation.Operation;
import io.rockform.schema.Database;
import java.util.function.Consumer;

/** The part of {@link Operations} that records changes of databases. */
public sealed interface DatabaseDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    default Operations createDatabase(String name) {
        return createDatabase(name, properties -> {});
    }

    default Operations createDatabase(String name, Consumer<PropertyValues> properties) {
        return add(new CreateDatabase(new Database(name, PropertyValues.of(properties))));
    }

    default Operations dropDatabase(String name) {
        return add(new DropDatabase(name));
    }

    /** {@code op.dropDatabase("d", o -> o.force())}. */
    default Operations dropDatabase(String name, Consumer<DropOptions> options) {
        DropOptions dropped = new DropOptions();
        options.accept(dropped);
        return add(new DropDatabase(name, dropped.isForced()));
    }

    /** With all that is in it; never the one that is connected to. */
    default Operations renameDatabase(String name, String newName) {
        return add(new RenameDatabase(name, newName));
    }

    /**
     * Limits what a database may hold.
     *
     * @param of {@code DATA} or {@code REPLICA}
     * @param quota such as {@code 10T}, or a number
     */
    default Operations setDatabaseQuota(String name, String of, String quota) {
        return add(new SetDatabaseQuota(name, of, quota));
    }

    default Operations setDatabaseProperties(String name, Consumer<PropertyValues> properties) {
        return add(new SetDatabaseProperties(name, PropertyValues.of(properties)));
    }
}

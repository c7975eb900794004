// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.DropDatabase;
import io.rockform.operation.DatabaseOperation.RenameDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.operation.DatabaseOperation.SetDatabaseQuota;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.schema.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What undoes a change to a database. */
final class DatabaseInverse implements DatabaseOperation.Visitor<List<Operation>> {
    private final Before before;

    DatabaseInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitCreateDatabase(CreateDatabase operation) {
        return List.of(new DropDatabase(operation.database().name()));
    }

    @Override
    public List<Operation> visitDropDatabase(DropDatabase operation) {
        Database database = before.schema().databases().get(operation.database());
        List<Operation> back = new ArrayList<>();
        back.add(new CreateDatabase(database == null ? new Database(operation.database(), Map.of()) : database));
        return back;
    }

    @Override
    public List<Operation> visitSetDatabaseProperties(SetDatabaseProperties operation) {
        Database database = before.schema().databases().get(operation.database());
        Map<String, String> old = new LinkedHashMap<>(database == null ? Map.of() : database.properties());
        old.keySet().retainAll(operation.properties().keySet());
        return List.of(
                old.keySet().containsAll(operation.properties().keySet())
                        ? new SetDatabaseProperties(operation.database(), old)
                        : new Irreversible(
                                "the properties that the database " + operation.database() + " had are not known"));
    }

    @Override
    public List<Operation> visitRenameDatabase(RenameDatabase operation) {
        return List.of(new RenameDatabase(operation.newName(), operation.database()));
    }

    @Override
    public List<Operation> visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return List.of(new Irreversible("the quota that " + operation.database() + " had is not known"));
    }
}

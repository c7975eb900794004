// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.DropDatabase;
import io.rockform.operation.DatabaseOperation.RenameDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.operation.DatabaseOperation.SetDatabaseQuota;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operations make of databases. */
final class DatabaseApplier implements DatabaseOperation.Visitor<Schema> {
    private final AlteredSchema target;

    DatabaseApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitCreateDatabase(CreateDatabase operation) {
        String name = operation.database().name();
        if (target.schema().databases().containsKey(name)) {
            throw DatabaseRefusals.exists(name);
        }
        return target.schema().with(operation.database());
    }

    @Override
    public Schema visitDropDatabase(DropDatabase operation) {
        if (!target.schema().databases().containsKey(operation.database())) {
            throw DatabaseRefusals.unknown(operation.database());
        }
        Schema emptied = target.schema().withoutDatabase(operation.database());
        for (ObjectName name : target.schema().objects().keySet()) {
            emptied = operation.database().equals(name.database()) ? emptied.without(name) : emptied;
        }
        return emptied;
    }

    @Override
    public Schema visitSetDatabaseProperties(SetDatabaseProperties operation) {
        Database old = target.schema().databases().get(operation.database());
        if (old == null) {
            throw DatabaseRefusals.unknown(operation.database());
        }
        Map<String, String> properties = new LinkedHashMap<>(old.properties());
        properties.putAll(operation.properties());
        return target.schema().with(new Database(old.name(), properties));
    }

    @Override
    public Schema visitRenameDatabase(RenameDatabase operation) {
        Database old = target.schema().databases().get(operation.database());
        if (old == null) {
            throw DatabaseRefusals.unknown(operation.database());
        }
        if (target.schema().databases().containsKey(operation.newName())) {
            throw DatabaseRefusals.exists(operation.newName());
        }
        Schema renamed =
                target.schema().withoutDatabase(old.name()).with(new Database(operation.newName(), old.properties()));
        for (SchemaObject object : target.schema().objects().values()) {
            if (old.name().equals(object.name().database())) {
                ObjectName moved =
                        new ObjectName(operation.newName(), object.name().name());
                renamed = renamed.replacing(object.name(), object.named(moved));
            }
        }
        return renamed;
    }

    @Override
    public Schema visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return target.schema();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.DropDatabase;
import io.rockform.operation.DatabaseOperation.RenameDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.operation.DatabaseOperation.SetDatabaseQuota;
import io.rockform.plan.Statement;
import io.rockform.schema.Database;
import java.util.List;

/** Operations on databases as statements. */
final class DatabaseStatements implements DatabaseOperation.Visitor<List<Statement>> {
    private final StatementText text;

    DatabaseStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitCreateDatabase(CreateDatabase operation) {
        Database database = operation.database();
        String properties = database.properties().isEmpty()
                ? ""
                : " PROPERTIES (" + text.ddl().properties(database.properties()) + ")";
        return immediate("CREATE DATABASE " + text.ddl().identifier(database.name()) + properties);
    }

    @Override
    public List<Statement> visitDropDatabase(DropDatabase operation) {
        return immediate(
                "DROP DATABASE " + text.ddl().identifier(operation.database()) + (operation.force() ? " FORCE" : ""));
    }

    @Override
    public List<Statement> visitSetDatabaseProperties(SetDatabaseProperties operation) {
        return immediate("ALTER DATABASE " + text.ddl().identifier(operation.database()) + " SET ("
                + text.ddl().properties(operation.properties()) + ")");
    }

    @Override
    public List<Statement> visitRenameDatabase(RenameDatabase operation) {
        return immediate("ALTER DATABASE " + text.ddl().identifier(operation.database()) + " RENAME "
                + text.ddl().identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return immediate("ALTER DATABASE " + text.ddl().identifier(operation.database()) + " SET " + operation.of()
                + " QUOTA " + operation.quota());
    }
}

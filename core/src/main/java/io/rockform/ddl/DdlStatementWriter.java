// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.profile.Feature;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Writes any statement. */
final class DdlStatementWriter implements DdlStatement.Visitor<String> {
    private final DdlWriter ddl;
    private final VersionGate gate;

    DdlStatementWriter(DdlWriter ddl, VersionGate gate) {
        this.ddl = ddl;
        this.gate = gate;
    }

    @Override
    public String visitCreateTable(DdlStatement.CreateTable statement) {
        return ddl.createTable(statement.table(), statement.ifNotExists());
    }

    @Override
    public String visitCreateTableLike(DdlStatement.CreateTableLike statement) {
        return "CREATE TABLE " + (statement.ifNotExists() ? "IF NOT EXISTS " : "") + ddl.name(statement.name())
                + " LIKE " + ddl.name(statement.source());
    }

    @Override
    public String visitCreateView(DdlStatement.CreateView statement) {
        return ddl.createView(statement.view(), statement.orReplace(), statement.ifNotExists());
    }

    @Override
    public String visitCreateMaterializedView(DdlStatement.CreateMaterializedView statement) {
        return ddl.createMaterializedView(statement.view(), statement.ifNotExists());
    }

    @Override
    public String visitCreateSynchronousMaterializedView(DdlStatement.CreateSynchronousMaterializedView statement) {
        return ddl.createSynchronousMaterializedView(statement.view(), statement.ifNotExists());
    }

    @Override
    public String visitCreateDatabase(DdlStatement.CreateDatabase statement) {
        return ddl.createDatabase(new Database(statement.name(), statement.properties()), statement.ifNotExists());
    }

    @Override
    public String visitRenameDatabase(DdlStatement.RenameDatabase statement) {
        return alterDatabase(statement.name()) + "RENAME " + ddl.identifier(statement.newName());
    }

    @Override
    public String visitSetDatabaseProperties(DdlStatement.SetDatabaseProperties statement) {
        return alterDatabase(statement.name()) + "SET (" + PropertyWriter.list(statement.properties()) + ")";
    }

    @Override
    public String visitSetDatabaseQuota(DdlStatement.SetDatabaseQuota statement) {
        return alterDatabase(statement.name()) + "SET " + statement.of() + " QUOTA " + statement.quota();
    }

    private String alterDatabase(String name) {
        return "ALTER DATABASE " + ddl.identifier(name) + " ";
    }

    @Override
    public String visitAlterTable(DdlStatement.AlterTable statement) {
        AlterTableClauseWriter clauses = new AlterTableClauseWriter(ddl, gate);
        return statement.clauses().stream()
                .map(clause -> clause.accept(clauses))
                .collect(Collectors.joining(", ", "ALTER TABLE " + ddl.name(statement.table()) + " ", ""));
    }

    @Override
    public String visitAlterViewQuery(DdlStatement.AlterViewQuery statement) {
        return "ALTER VIEW " + ddl.name(statement.view()) + ddl.viewElements(statement.columns(), List.of()) + "\nAS "
                + statement.query();
    }

    @Override
    public String visitAlterViewSecurity(DdlStatement.AlterViewSecurity statement) {
        gate.require(Feature.VIEW_SECURITY);
        return "ALTER VIEW " + ddl.name(statement.view()) + " SET SECURITY " + statement.security();
    }

    private String alterMaterializedView(ObjectName name) {
        return "ALTER MATERIALIZED VIEW " + ddl.name(name) + " ";
    }

    @Override
    public String visitRenameMaterializedView(DdlStatement.RenameMaterializedView statement) {
        return alterMaterializedView(statement.view()) + "RENAME " + ddl.identifier(statement.newName());
    }

    @Override
    public String visitRefreshMaterializedView(DdlStatement.RefreshMaterializedView statement) {
        return alterMaterializedView(statement.view()) + "REFRESH " + ddl.refresh(statement.refresh());
    }

    @Override
    public String visitSetMaterializedViewProperties(DdlStatement.SetMaterializedViewProperties statement) {
        return alterMaterializedView(statement.view()) + "SET (" + PropertyWriter.list(statement.properties()) + ")";
    }

    @Override
    public String visitSwapMaterializedViews(DdlStatement.SwapMaterializedViews statement) {
        return alterMaterializedView(statement.view()) + "SWAP WITH " + ddl.identifier(statement.other());
    }

    @Override
    public String visitActivateMaterializedView(DdlStatement.ActivateMaterializedView statement) {
        return alterMaterializedView(statement.view()) + (statement.active() ? "ACTIVE" : "INACTIVE");
    }

    @Override
    public String visitDropTable(DdlStatement.DropTable statement) {
        return drop("TABLE", statement.ifExists()) + ddl.name(statement.table()) + force(statement.force());
    }

    @Override
    public String visitDropView(DdlStatement.DropView statement) {
        return drop("VIEW", statement.ifExists()) + ddl.name(statement.view());
    }

    @Override
    public String visitDropMaterializedView(DdlStatement.DropMaterializedView statement) {
        return drop("MATERIALIZED VIEW", statement.ifExists()) + ddl.name(statement.view());
    }

    @Override
    public String visitDropDatabase(DdlStatement.DropDatabase statement) {
        return drop("DATABASE", statement.ifExists()) + ddl.identifier(statement.name()) + force(statement.force());
    }

    private static String drop(String kind, boolean ifExists) {
        return "DROP " + kind + (ifExists ? " IF EXISTS " : " ");
    }

    private static String force(boolean force) {
        return force ? " FORCE" : "";
    }
}

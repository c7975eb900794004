// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlStatement.AlterTable;
import io.rockform.ddl.PartitionClause;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.analysis.ViewAnalysis;
import io.rockform.sandbox.analysis.ViewAnalysis.Analysed;
import io.rockform.sandbox.analysis.ViewAnalysis.Kind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.SqlText;
import io.rockform.schema.ObjectName;

/** Runs a DDL statement: finds the database that it is about and leaves the rest to the kind of object. */
final class DdlExecution implements DdlStatement.Visitor<Answer> {
    private final SandboxSession session;
    private final SqlText text;

    DdlExecution(SandboxSession session, SqlText text) {
        this.session = session;
        this.text = text;
    }

    /** What a statement does to the database that it is about; its names are in that database. */
    private interface Effect<S> {
        Catalog on(DdlScope scope, S statement);
    }

    /** What the user must be allowed to. */
    private interface Need {
        void check(Rights rights, Database database, String name);
    }

    /** To create something needs a privilege on its database. */
    private static Need creating(Privilege privilege) {
        return (rights, database, name) -> rights.need(privilege, Securable.database(database.name()));
    }

    /** To change something needs a privilege on it; what is not there is refused for that. */
    private static Need changing(Privilege privilege) {
        return (rights, database, name) ->
                database.find(name).ifPresent(object -> rights.need(privilege, Securables.of(database.name(), object)));
    }

    @SuppressWarnings("unchecked") // reading a text again gives the same kind of statement
    private <S extends DdlStatement> Answer run(S statement, ObjectName target, Need need, Effect<S> effect) {
        String name = DdlStatements.database(session, target);
        S local = target.database() == null ? statement : (S) DdlStatements.within(text.text(), name);
        return session.store().change(catalog -> {
            Database database = session.database(catalog, name);
            need.check(session.rights(), database, target.name());
            Catalog after = effect.on(new DdlScope(session, text, catalog, database), local);
            return new Change<>(after, Answer.done());
        });
    }

    @Override
    public Answer visitCreateTable(DdlStatement.CreateTable statement) {
        return run(statement, statement.table().name(), creating(Privilege.CREATE_TABLE), TableStatements::create);
    }

    @Override
    public Answer visitCreateTableLike(DdlStatement.CreateTableLike statement) {
        return run(statement, statement.name(), creating(Privilege.CREATE_TABLE), TableStatements::createLike);
    }

    @Override
    public Answer visitDropTable(DdlStatement.DropTable statement) {
        return run(statement, statement.table(), changing(Privilege.DROP), TableStatements::drop);
    }

    /** An unknown database has words of its own here (recorded databases/across). */
    @Override
    public Answer visitAlterTable(AlterTable statement) {
        String name = DdlStatements.database(session, statement.table());
        if (session.catalog().database(name).isEmpty()) {
            throw Refusals.analysis("Database default_catalog." + name + " is not found");
        }
        if (statement.clauses().get(0) instanceof PartitionClause partitions) {
            return PartitionStatements.alter(
                    session,
                    name,
                    statement,
                    partitions,
                    () -> run(statement, statement.table(), changing(Privilege.ALTER), TableAlteration::alter));
        }
        return run(statement, statement.table(), changing(Privilege.ALTER), TableAlteration::alter);
    }

    @Override
    public Answer visitCreateView(DdlStatement.CreateView statement) {
        String in = DdlStatements.database(session, statement.view().name());
        if (session.catalog().database(in).isEmpty()
                && session.currentDatabase().isPresent()) {
            // What the query reads is looked for first (recorded databases/across).
            Analysed unused = new ViewAnalysis(
                            session.catalog(),
                            session.currentDatabase().get(),
                            session.version().profile().version())
                    .analyse(statement.view().query(), statement.view().columns(), Kind.VIEW);
        }
        return run(statement, statement.view().name(), creating(Privilege.CREATE_VIEW), ViewStatements::create);
    }

    @Override
    public Answer visitAlterViewQuery(DdlStatement.AlterViewQuery statement) {
        return run(statement, statement.view(), changing(Privilege.ALTER), ViewStatements::alterQuery);
    }

    @Override
    public Answer visitAlterViewSecurity(DdlStatement.AlterViewSecurity statement) {
        return run(statement, statement.view(), changing(Privilege.ALTER), ViewStatements::alterSecurity);
    }

    @Override
    public Answer visitDropView(DdlStatement.DropView statement) {
        return run(statement, statement.view(), changing(Privilege.DROP), ViewStatements::drop);
    }

    @Override
    public Answer visitCreateMaterializedView(DdlStatement.CreateMaterializedView statement) {
        return run(
                statement,
                statement.view().name(),
                creating(Privilege.CREATE_MATERIALIZED_VIEW),
                MaterializedViewStatements::create);
    }

    @Override
    public Answer visitCreateSynchronousMaterializedView(DdlStatement.CreateSynchronousMaterializedView statement) {
        return run(
                statement,
                statement.view().name(),
                creating(Privilege.CREATE_MATERIALIZED_VIEW),
                SynchronousViewStatements::create);
    }

    @Override
    public Answer visitRenameMaterializedView(DdlStatement.RenameMaterializedView statement) {
        return run(statement, statement.view(), changing(Privilege.ALTER), MaterializedViewStatements::alter);
    }

    @Override
    public Answer visitRefreshMaterializedView(DdlStatement.RefreshMaterializedView statement) {
        return run(statement, statement.view(), changing(Privilege.ALTER), MaterializedViewStatements::alter);
    }

    @Override
    public Answer visitSetMaterializedViewProperties(DdlStatement.SetMaterializedViewProperties statement) {
        return run(statement, statement.view(), changing(Privilege.ALTER), MaterializedViewStatements::alter);
    }

    @Override
    public Answer visitSwapMaterializedViews(DdlStatement.SwapMaterializedViews statement) {
        return run(statement, statement.view(), changing(Privilege.ALTER), MaterializedViewStatements::swap);
    }

    @Override
    public Answer visitActivateMaterializedView(DdlStatement.ActivateMaterializedView statement) {
        try {
            return run(statement, statement.view(), changing(Privilege.ALTER), MaterializedViewStatements::activate);
        } catch (Activation.FailedException failed) {
            session.store().change(catalog -> new Change<>(failed.noted(catalog), Answer.done()));
            throw failed.refusal();
        }
    }

    @Override
    public Answer visitDropMaterializedView(DdlStatement.DropMaterializedView statement) {
        return run(statement, statement.view(), changing(Privilege.DROP), MaterializedViewStatements::drop);
    }

    @Override
    public Answer visitCreateDatabase(DdlStatement.CreateDatabase statement) {
        return DatabaseStatements.create(session, statement);
    }

    @Override
    public Answer visitRenameDatabase(DdlStatement.RenameDatabase statement) {
        return DatabaseStatements.rename(session, statement);
    }

    @Override
    public Answer visitSetDatabaseProperties(DdlStatement.SetDatabaseProperties statement) {
        throw Refusals.notModelled("ALTER DATABASE … SET");
    }

    @Override
    public Answer visitSetDatabaseQuota(DdlStatement.SetDatabaseQuota statement) {
        return DatabaseStatements.quota(session, statement);
    }

    @Override
    public Answer visitDropDatabase(DdlStatement.DropDatabase statement) {
        return DatabaseStatements.drop(session, statement);
    }
}

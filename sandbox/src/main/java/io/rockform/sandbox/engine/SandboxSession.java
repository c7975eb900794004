// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.operation.OperationRefused;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.fault.StatementFault;
import io.rockform.sandbox.rows.RowScope;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.Client;
import io.rockform.sandbox.session.ConnectionCutException;
import io.rockform.sandbox.session.Connections;
import io.rockform.sandbox.session.Session;
import io.rockform.sandbox.text.NotUnderstoodException;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One client's session: its current database and variables, and the running of its statements. */
public final class SandboxSession implements Session {
    public static final String DEFAULT_CATALOG = "default_catalog";

    private final SandboxServer server;
    private final Client client;
    private final Connections connections;

    private UserName user;
    private Set<BuiltInRole> activeRoles;
    private SessionVariables variables;
    private @Nullable String database;
    private @Nullable ExplicitTransaction transaction;
    private volatile boolean cancelled;

    SandboxSession(SandboxServer server, Client client, Connections connections) {
        this.server = server;
        this.client = client;
        this.connections = connections;
        this.variables = new SessionVariables(server.variables());
        Optional<Account> account = server.catalog().current().accounts().from(client.user(), client.host());
        this.user = account.map(Account::name).orElseGet(() -> UserName.anywhere(client.user()));
        this.activeRoles = account.map(Account::defaultRoles).orElse(Set.of());
    }

    /** Who the session is now: who logged in, or who it became by EXECUTE AS. */
    public UserName user() {
        return user;
    }

    public Rights rights() {
        return new Rights(catalog().accounts().find(user), activeRoles);
    }

    public void become(Account account) {
        user = account.name();
        activeRoles = account.defaultRoles();
    }

    public void activate(Set<BuiltInRole> roles) {
        activeRoles = roles;
    }

    public SandboxServer server() {
        return server;
    }

    public ServerVersion version() {
        return server.version();
    }

    public Client client() {
        return client;
    }

    public Connections connections() {
        return connections;
    }

    public SessionVariables variables() {
        return variables;
    }

    public CatalogStore store() {
        return server.catalog();
    }

    public Catalog catalog() {
        return server.catalog().current();
    }

    /** The current database's name, which may have been dropped meanwhile. */
    public Optional<String> currentDatabase() {
        return Optional.ofNullable(database);
    }

    /** What a statement on rows is told of this session. */
    public RowScope rowScope() {
        return new RowScope(client.connectionId(), catalog(), currentDatabase(), rights(), variables::all);
    }

    /** The database that a statement means: the one that it names, or the current one. */
    public String databaseName(Optional<String> named) {
        return named.or(this::currentDatabase).orElseThrow(Refusals::noDatabase);
    }

    public String databaseName(QualifiedName name) {
        if (name.catalog().isPresent() && !name.catalog().get().equals(DEFAULT_CATALOG)) {
            throw Refusals.unknownCatalog(name.catalog().get());
        }
        return databaseName(name.database());
    }

    /** A database of users. */
    public Database database(Catalog catalog, String name) {
        return catalog.database(name).orElseThrow(() -> {
            if (SystemDatabases.has(name)) {
                return Refusals.notModelled("this statement on the database " + name);
            }
            return Refusals.unknownDatabaseInAnalysis(name);
        });
    }

    @Override
    public List<Answer> execute(String text) {
        cancelled = false;
        List<Answer> answers = new ArrayList<>();
        try {
            // All of the text is read before any of it runs (facts 12.1).
            List<SqlText> statements = SqlText.split(text);
            List<Command> commands = new ArrayList<>();
            for (SqlText statement : statements) {
                if (statement.isUnterminated()) {
                    throw SyntaxRefusal.atEnd(statement.text());
                }
                commands.add(read(statement));
            }
            for (int index = 0; index < commands.size(); index++) {
                answers.add(run(statements.get(index), commands.get(index)));
                stopIfCancelled();
            }
        } catch (RefusedException refused) {
            answers.add(refused.answer());
        } catch (OperationRefused refused) {
            answers.add(refused(refused.serverError()));
        } catch (RockformException refused) {
            answers.add(refused(refused));
        }
        if (answers.isEmpty()) {
            // An empty text is answered OK, as clients that send a lone semicolon expect.
            answers.add(Answer.done());
        }
        return answers;
    }

    /** BEGIN and START TRANSACTION: without effect in 3.3 (facts 12.2). */
    public Answer begin() {
        if (transaction == null && version().isAtLeast(ServerVersion.V3_5)) {
            transaction = new ExplicitTransaction();
        }
        return Answer.done();
    }

    public Answer commit() {
        ExplicitTransaction ended = transaction;
        transaction = null;
        if (ended != null) {
            ended.commit(this);
        }
        return Answer.done();
    }

    public Answer rollback() {
        transaction = null;
        return Answer.done();
    }

    private Answer execute(SqlText statement, Command command) {
        ExplicitTransaction open = transaction;
        return open == null ? command.run(this) : open.run(statement, command, this);
    }

    private Answer run(SqlText statement, Command command) {
        Optional<StatementFault> fault = statement.startsWith("ROCKFORM")
                ? Optional.empty()
                : server.faults().ofStatement(statement.text());
        if (fault.isEmpty()) {
            return execute(statement, command);
        }
        return switch (fault.get().kind()) {
            case SLOW -> {
                hold(fault.get().delay());
                yield execute(statement, command);
            }
            case REFUSED -> throw Refusals.plain(fault.get().message());
            case CUT_BEFORE -> throw new ConnectionCutException();
            case CUT_AFTER -> {
                Answer unused = execute(statement, command);
                throw new ConnectionCutException();
            }
        };
    }

    /** Holds the statement back, unless it is cancelled meanwhile. */
    private void hold(Duration delay) {
        long end = System.nanoTime() + delay.toNanos();
        try {
            while (System.nanoTime() < end) {
                stopIfCancelled();
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw Refusals.of(1317, "70100", "Query execution was interrupted");
        }
    }

    private Command read(SqlText statement) {
        try {
            return server.statements().read(statement, version().profile());
        } catch (NotUnderstoodException e) {
            throw Refusals.notModelled(String.valueOf(e.getMessage()));
        }
    }

    private static Answer.Refused refused(ServerError error) {
        return new Answer.Refused(error.code(), error.sqlState(), error.message());
    }

    private static Answer.Refused refused(RockformException refused) {
        String words = refused.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
        return switch (refused.code()) {
            case SYNTAX -> SyntaxRefusal.of(refused.problems().get(0)).answer();
            case NOT_SUPPORTED_YET, NOT_IN_THIS_VERSION ->
                Refusals.notModelled(words).answer();
            default -> Refusals.plain(words).answer();
        };
    }

    @Override
    public Answer use(String name) {
        int dot = name.indexOf('.');
        try {
            return dot < 0
                    ? use(Optional.empty(), name)
                    : use(Optional.of(name.substring(0, dot)), name.substring(dot + 1));
        } catch (RefusedException refused) {
            return refused.answer();
        }
    }

    /** @throws RefusedException if there is no such catalog or database */
    public Answer use(Optional<String> catalogName, String name) {
        if (catalogName.isPresent() && !catalogName.get().equals(DEFAULT_CATALOG)) {
            throw Refusals.unknownCatalog(catalogName.get());
        }
        if (!SystemDatabases.has(name) && catalog().database(name).isEmpty()) {
            throw Refusals.unknownDatabase(name);
        }
        if (!name.equalsIgnoreCase(SystemDatabases.INFORMATION_SCHEMA)) {
            rights().needAny(Securable.database(name));
        }
        database = name;
        return Answer.done();
    }

    @Override
    public boolean canPrepare(String text) {
        List<SqlText> statements = SqlText.split(text);
        if (statements.size() != 1) {
            return false;
        }
        String first = statements.get(0).tokens().get(0).value().toUpperCase(Locale.ROOT);
        return first.equals("SELECT") || first.equals("WITH");
    }

    @Override
    public void reset() {
        transaction = null;
        variables = new SessionVariables(server.variables());
    }

    @Override
    public void cancel() {
        cancelled = true;
        server.rows().cancel(client.connectionId());
    }

    @Override
    public void close() {
        server.rows().forget(client.connectionId());
    }
}

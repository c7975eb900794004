// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.Accounts;
import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.PasswordHash;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore;
import io.rockform.sandbox.fault.Faults;
import io.rockform.sandbox.rows.RowSnapshot;
import io.rockform.sandbox.rows.RowStore;
import io.rockform.sandbox.session.Client;
import io.rockform.sandbox.session.Connections;
import io.rockform.sandbox.session.Engine;
import io.rockform.sandbox.session.Session;
import io.rockform.sandbox.storage.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What all sessions share: the catalog, the rows, the version, the variables. */
public final class SandboxServer implements Engine {
    private final CatalogStore catalog;
    private final RowStore rows;
    private final ServerVersion version;
    private final FrontendConfiguration configuration = new FrontendConfiguration();
    private final Faults faults = new Faults();
    private final TaskRuns taskRuns;
    private volatile Duration jobDuration;
    private final GlobalVariables variables;
    private final StatementReader statements;

    /**
     * A server on what is stored.
     *
     * @param taskRuns the refreshes that the rows' system tables tell of
     * @param jobDuration how long a schema-change job takes; zero ends it with its statement
     * @param passwords by user: those who are made if they are missing
     * @param statements tells what a client's text asks for
     */
    public SandboxServer(
            Store store,
            RowStore rows,
            Clock clock,
            TaskRuns taskRuns,
            ServerVersion version,
            Duration jobDuration,
            Map<String, String> passwords,
            StatementReader statements) {
        this.catalog = new CatalogStore(store, clock, (catalog, job) -> new BaseChange(catalog, version).finished(job));
        this.rows = rows;
        this.version = version;
        this.taskRuns = taskRuns;
        this.statements = statements;
        this.jobDuration = jobDuration;
        this.variables = new GlobalVariables(version);
        catalog.change(before -> new CatalogStore.Change<>(withUsers(before, passwords), passwords));
    }

    /** Adds those that are missing, as administrators of everything. */
    private static Catalog withUsers(Catalog before, Map<String, String> passwords) {
        Accounts accounts = before.accounts();
        for (Map.Entry<String, String> entry : passwords.entrySet()) {
            UserName name = UserName.anywhere(entry.getKey());
            if (accounts.find(name).isEmpty()) {
                Account account = Account.of(name, PasswordHash.of(entry.getValue()));
                accounts = accounts.with(account.withRole(BuiltInRole.ROOT).withDefaultRoles(Set.of(BuiltInRole.ROOT)));
            }
        }
        return accounts == before.accounts() ? before : before.with(accounts);
    }

    /** Whether a client that says to be {@code user} is let in. */
    public boolean admits(String user, String address, byte[] challenge, byte[] proof) {
        return catalog.current()
                .accounts()
                .from(user, address)
                .filter(account -> account.password().isProved(challenge, proof))
                .isPresent();
    }

    public CatalogStore catalog() {
        return catalog;
    }

    StatementReader statements() {
        return statements;
    }

    public RowStore rows() {
        return rows;
    }

    public ServerVersion version() {
        return version;
    }

    public Duration jobDuration() {
        return jobDuration;
    }

    public void setJobDuration(Duration changed) {
        jobDuration = changed;
    }

    /** Remembers all objects, users, jobs and rows. */
    public Snapshot snapshot() {
        AtomicReference<Catalog> seen = new AtomicReference<>(catalog.current());
        RowSnapshot taken = rows.snapshot(() -> {
            seen.set(catalog.current());
            return seen.get();
        });
        return new Snapshot(seen.get(), taken);
    }

    /** Makes everything as it was, but for ids, which are never used again; faults that wait are forgotten. */
    public void reset(Snapshot snapshot) {
        faults.clear();
        variables.reset();
        rows.restore(
                snapshot.rows(),
                () -> catalog.change(now -> {
                    Catalog before = snapshot.catalog();
                    Catalog after = before.withIds((int) (now.lastId() - before.lastId()));
                    return new CatalogStore.Change<>(after, after);
                }));
    }

    public TaskRuns taskRuns() {
        return taskRuns;
    }

    public FrontendConfiguration configuration() {
        return configuration;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /**
     * As after a restart of the process: connections are gone, and global variables are what they were at first.
     *
     * @param connectionId of whoever asks for it, whose connection is cut when this has returned; 0 for none
     */
    public void restart(Connections connections, int connectionId, Duration downtime) {
        variables.reset();
        connections.cutOthers(connectionId, downtime);
    }

    /** Makes a database of users if it is missing. */
    public void createDatabase(String name) {
        catalog.change(before -> new CatalogStore.Change<>(
                before.database(name).isPresent() ? before : before.withDatabase(name), name));
    }

    GlobalVariables variables() {
        return variables;
    }

    @Override
    public String handshakeVersion() {
        return version.mysqlVersion();
    }

    @Override
    public Session open(Client client, Connections connections) {
        return new SandboxSession(this, client, connections);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            catalog.close();
        }
    }
}

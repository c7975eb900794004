// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.profile.ServerProfile;
import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The history of a database: the revisions that are in it. Reading makes no tables; a database without them is at base.
 * Every write is one statement, which takes effect as a whole.
 */
public final class History {
    private final Session session;
    private final ServerProfile profile;
    private final HistoryTables tables;
    private final RevisionTable revisions;
    private boolean known;

    private History(Session session, ServerProfile profile, HistoryTables tables) {
        this.session = session;
        this.profile = profile;
        this.tables = tables;
        this.revisions = new RevisionTable(session, tables.revisions());
    }

    /** The history in the connection's database; asks the server nothing yet. */
    public static History open(Session session, ServerProfile profile) {
        return open(session, profile, HistoryTables.DEFAULT);
    }

    /** The history in those tables; asks the server nothing yet. */
    public static History open(Session session, ServerProfile profile, HistoryTables tables) {
        return new History(session, profile, tables);
    }

    /** Whether the tables are there. */
    public boolean exists() {
        if (!known) {
            known = existing().containsAll(Set.of("revisions", "runs", "journal"));
            known = known && (tables.alembic() == null || new AlembicTable(session, tables.alembic()).exists());
        }
        return known;
    }

    /** The names without their prefix. */
    private Set<String> existing() {
        // An underscore of LIKE stands for any character, so that the answer may hold more than was meant.
        Rows rows = session.query("SHOW TABLES" + tables.from() + " LIKE " + SqlText.literal(tables.prefix() + "%"));
        Set<String> names = new HashSet<>();
        for (Rows.Row row : rows) {
            String name = row.text(0);
            if (name != null && name.startsWith(tables.prefix())) {
                names.add(name.substring(tables.prefix().length()));
            }
        }
        return names;
    }

    /** Makes the tables if they are not there. Two at once do no harm. */
    public void create() {
        if (!exists()) {
            new HistoryLayout(tables, profile).create(session);
            known = true;
        }
    }

    /** Everything that the database remembers, by time; reverted revisions too. */
    public List<AppliedRevision> revisions() {
        return exists() ? revisions.read() : List.of();
    }

    /** The revisions that are in the database and that no other one in it follows; empty at base. */
    public Set<String> heads() {
        return heads(revisions());
    }

    /** The heads among {@code revisions}. */
    public static Set<String> heads(Collection<AppliedRevision> revisions) {
        Set<String> heads = new TreeSet<>();
        revisions.stream()
                .filter(AppliedRevision::isApplied)
                .map(AppliedRevision::id)
                .forEach(heads::add);
        revisions.stream()
                .filter(AppliedRevision::isApplied)
                .flatMap(revision -> revision.parents().stream())
                .forEach(heads::remove);
        return heads;
    }

    /**
     * Records what became of revisions, all of them or none. Alembic's table, if it is kept in step, follows afterwards: a
     * stop in between is mended by whatever is recorded next.
     */
    public void record(Collection<AppliedRevision> changed) {
        if (!changed.isEmpty()) {
            create();
            revisions.write(changed);
            if (tables.alembic() != null) {
                new AlembicTable(session, tables.alembic()).write(heads());
            }
        }
    }

    /** Records what became of one revision. */
    public void record(AppliedRevision changed) {
        record(List.of(changed));
    }

    /** What was run. The tables have to be there: {@link #create()}. */
    public Journal journal() {
        return new Journal(session, tables);
    }

    /** What the server has told of queries. */
    public KnownDefinitions definitions() {
        return new KnownDefinitions(session, tables, new HistoryLayout(tables, profile));
    }

    /** The schemas that the revisions in the database lead to. */
    public KnownSchemas schemas() {
        return new KnownSchemas(session, tables, new HistoryLayout(tables, profile));
    }

    /** Where the history is kept. */
    public HistoryTables tables() {
        return tables;
    }

    /** Makes and finds the locks of this history. */
    public HistoryLocks locks() {
        return new HistoryLocks(session, tables, new HistoryLayout(tables, profile));
    }
}

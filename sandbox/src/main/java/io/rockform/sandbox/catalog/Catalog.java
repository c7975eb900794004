// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.access.Accounts;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that the sandbox knows of its objects.
 *
 * @param databases by name
 * @param running the jobs that run, by the id of their table: a table has one at a time (facts 6.4)
 * @param ended the jobs that have ended, by their id, oldest first
 * @param recycled what was dropped and can be brought back, by its id
 * @param accounts the users
 * @param lastId the greatest id given so far; ids grow and are never used again
 */
public record Catalog(
        Map<String, Database> databases,
        Map<Long, SchemaJob> running,
        IdMap<SchemaJob> ended,
        IdMap<Recycled> recycled,
        Accounts accounts,
        long lastId) {
    /** StarRocks keeps ended jobs for a week (facts 6.3); the sandbox keeps as many as this. */
    private static final int ENDED_KEPT = 2_000;

    /** catalog_trash_expire_second. */
    private static final long RECYCLED_MILLIS = 86_400_000;

    private static final Catalog EMPTY =
            new Catalog(Map.of(), Map.of(), IdMap.empty(), IdMap.empty(), Accounts.NONE, 10_000);

    public Catalog {
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
        running = Collections.unmodifiableMap(new LinkedHashMap<>(running));
    }

    public static Catalog empty() {
        return EMPTY;
    }

    public Optional<Database> database(String name) {
        return Optional.ofNullable(databases.get(name));
    }

    public Catalog with(Database database) {
        Map<String, Database> changed = new LinkedHashMap<>(databases);
        changed.put(database.name(), database);
        return new Catalog(changed, running, ended, recycled, accounts, lastId);
    }

    /** The catalog with a new, empty database. */
    public Catalog withDatabase(String name) {
        Catalog numbered = withIds(1);
        return numbered.with(Database.empty(numbered.lastId(), name));
    }

    public Catalog without(String database) {
        Map<String, Database> changed = new LinkedHashMap<>(databases);
        changed.remove(database);
        return new Catalog(changed, running, ended, recycled, accounts, lastId);
    }

    public Catalog with(Accounts changed) {
        return new Catalog(databases, running, ended, recycled, changed, lastId);
    }

    /** The catalog after {@code count} ids were given, the last of which is the new {@link #lastId}. */
    public Catalog withIds(int count) {
        return new Catalog(databases, running, ended, recycled, accounts, lastId + count);
    }

    /** The job that runs on a table. */
    public Optional<SchemaJob> jobOf(long tableId) {
        return Optional.ofNullable(running.get(tableId));
    }

    /** The catalog with a job in its present state, running or ended. */
    public Catalog with(SchemaJob job) {
        Map<Long, SchemaJob> stillRunning = new LinkedHashMap<>(running);
        IdMap<SchemaJob> allEnded = ended;
        if (job.outcome().ended()) {
            stillRunning.remove(job.target().id());
            allEnded = ended.with(job.id(), job);
            if (allEnded.size() > ENDED_KEPT) {
                allEnded = allEnded.without(allEnded.first().id());
            }
        } else {
            stillRunning.put(job.target().id(), job);
        }
        return new Catalog(databases, stillRunning, allEnded, recycled, accounts, lastId);
    }

    /** The catalog with something in its recycle bin; what has lain there for a day goes (facts 13). */
    public Catalog recycling(Recycled dropped) {
        IdMap<Recycled> kept = recycled;
        while (kept.size() > 0 && kept.first().droppedMillis() < dropped.droppedMillis() - RECYCLED_MILLIS) {
            kept = kept.without(kept.first().id());
        }
        return new Catalog(databases, running, ended, kept.with(dropped.id(), dropped), accounts, lastId);
    }

    /** The catalog with something out of its recycle bin, brought back or not. */
    public Catalog withoutRecycled(long id) {
        return new Catalog(databases, running, ended, recycled.without(id), accounts, lastId);
    }

    /** What was dropped last of those for which {@code test} holds, if that is not too long ago. */
    public <R extends Recycled> Optional<R> findRecycled(Class<R> kind, long now, Predicate<R> test) {
        return recycled.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(dropped -> dropped.droppedMillis() >= now - RECYCLED_MILLIS && test.test(dropped))
                .max(Comparator.comparingLong(Recycled::droppedMillis).thenComparingLong(Recycled::id));
    }
}

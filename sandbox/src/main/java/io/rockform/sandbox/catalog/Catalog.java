// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.access.Accounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the sandbox knows of its objects.
 *
 * @param databases by name
 * @param running the jobs that run, by the id of their table: a table has one at a time (facts 6.4)
 * @param ended the jobs that have ended, by their id, oldest first
 * @param accounts the users
 * @param lastId the greatest id given so far; ids grow and are never used again
 */
public record Catalog(
        Map<String, Database> databases,
        Map<Long, SchemaJob> running,
        IdMap<SchemaJob> ended,
        Accounts accounts,
        long lastId) {
    /** StarRocks keeps ended jobs for a week (facts 6.3); the sandbox keeps as many as this. */
    private static final int ENDED_KEPT = 2_000;

    private static final Catalog EMPTY = new Catalog(Map.of(), Map.of(), IdMap.empty(), Accounts.NONE, 10_000);

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
        return new Catalog(changed, running, ended, accounts, lastId);
    }

    public Catalog without(String database) {
        Map<String, Database> changed = new LinkedHashMap<>(databases);
        changed.remove(database);
        return new Catalog(changed, running, ended, accounts, lastId);
    }

    public Catalog with(Accounts changed) {
        return new Catalog(databases, running, ended, changed, lastId);
    }

    /** The catalog after {@code count} ids were given, the last of which is the new {@link #lastId}. */
    public Catalog withIds(int count) {
        return new Catalog(databases, running, ended, accounts, lastId + count);
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
        return new Catalog(databases, stillRunning, allEnded, accounts, lastId);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.storage.Store;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Holds the catalog as it is now, and keeps each change before it is seen. Jobs end when their time has come: whoever
 * looks next sees their effect.
 */
public final class CatalogStore implements AutoCloseable {
    private final Store store;
    private final Clock clock;
    private final JobEnd jobEnd;
    private volatile Catalog catalog;
    private long lastTicket;

    /** @param jobEnd what the end of a job does to the catalog */
    public CatalogStore(Store store, Clock clock, JobEnd jobEnd) {
        this.store = store;
        this.clock = clock;
        this.jobEnd = jobEnd;
        this.catalog = CatalogCodec.decode(store.load());
    }

    /** Gives the table of a finished job what its ALTER asked for, and keeps the job. */
    public interface JobEnd {
        Catalog finished(Catalog catalog, SchemaJob job);
    }

    /** Now, in milliseconds since 1970. */
    public long now() {
        return clock.millis();
    }

    /** The catalog, with every job ended that is due. */
    public Catalog current() {
        Catalog seen = catalog;
        long now = now();
        boolean due = seen.running().values().stream().anyMatch(job -> job.isDue(now));
        return due ? change(settled -> new Change<>(settled, settled)) : seen;
    }

    /**
     * What a change leads to.
     *
     * @param result what its maker wants to know
     */
    public record Change<R>(Catalog after, R result) {}

    /**
     * Changes the catalog; one at a time. What {@code change} throws leaves it as it is. When this returns, the change is
     * kept.
     */
    public <R> R change(Function<Catalog, Change<R>> change) {
        Change<R> changed;
        long ticket;
        synchronized (this) {
            keep(settled(catalog));
            changed = change.apply(catalog);
            keep(changed.after());
            ticket = lastTicket;
        }
        // Others may change the catalog meanwhile: one trip to the disk then serves them all.
        store.sync(ticket);
        return changed.result();
    }

    private Catalog settled(Catalog before) {
        long now = now();
        List<SchemaJob> due = before.running().values().stream()
                .filter(job -> job.isDue(now))
                .sorted(Comparator.comparingLong(SchemaJob::dueMillis))
                .toList();
        Catalog after = before;
        for (SchemaJob job : due) {
            SchemaJob ended = job.atItsEnd();
            after = ended.outcome().cancelled() ? after.with(ended) : jobEnd.finished(after, ended);
        }
        return after;
    }

    private void keep(Catalog after) {
        if (after == catalog) {
            return;
        }
        var batch = CatalogCodec.difference(catalog, after);
        if (!batch.isEmpty()) {
            lastTicket = store.append(batch);
        }
        catalog = after;
    }

    @Override
    public synchronized void close() {
        store.close();
    }
}

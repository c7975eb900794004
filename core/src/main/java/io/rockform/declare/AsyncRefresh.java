// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Refresh;
import org.jspecify.annotations.Nullable;

/** {@code ASYNC}: the server refreshes by itself, upon each change of the base tables or at intervals. */
public final class AsyncRefresh extends RefreshClause<AsyncRefresh> {
    private final @Nullable String start;
    private final Refresh.@Nullable Interval every;

    AsyncRefresh() {
        this(null, null, null);
    }

    private AsyncRefresh(Refresh.@Nullable Moment moment, @Nullable String start, Refresh.@Nullable Interval every) {
        super(moment);
        this.start = start;
        this.every = every;
    }

    /** @param time when the first interval begins: {@code yyyy-MM-dd HH:mm:ss} */
    public AsyncRefresh start(String time) {
        return new AsyncRefresh(moment(), time, every);
    }

    /** @param unit SECOND, MINUTE, HOUR or DAY */
    public AsyncRefresh every(int count, IntervalUnit unit) {
        return new AsyncRefresh(moment(), start, new Refresh.Interval(count, unit.ofRefresh()));
    }

    @Override
    AsyncRefresh with(Refresh.Moment moment) {
        return new AsyncRefresh(moment, start, every);
    }

    @Override
    Refresh.Scheme scheme() {
        return new Refresh.Async(start, every);
    }
}

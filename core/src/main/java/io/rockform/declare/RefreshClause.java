// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Refresh;
import org.jspecify.annotations.Nullable;

/**
 * When a materialized view is refreshed, said typed: {@code async().every(1, DAY)}, {@code manual().deferred()}.
 *
 * @param <C> the clause itself, so that calls chain
 */
public abstract sealed class RefreshClause<C extends RefreshClause<C>> permits AsyncRefresh, PlainRefresh {
    private final Refresh.@Nullable Moment moment;

    RefreshClause(Refresh.@Nullable Moment moment) {
        this.moment = moment;
    }

    /** The view stays empty until it is refreshed later on. */
    public C deferred() {
        return with(Refresh.Moment.DEFERRED);
    }

    /** The view is filled when it is created, which is so anyway. */
    public C immediate() {
        return with(Refresh.Moment.IMMEDIATE);
    }

    /** What the clause says. */
    public Refresh refresh() {
        return new Refresh(moment, scheme());
    }

    final Refresh.@Nullable Moment moment() {
        return moment;
    }

    abstract C with(Refresh.Moment changed);

    abstract Refresh.Scheme scheme();
}

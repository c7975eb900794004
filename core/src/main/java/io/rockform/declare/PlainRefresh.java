// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Refresh;
import org.jspecify.annotations.Nullable;

/** {@code MANUAL} or {@code INCREMENTAL}, which take no schedule. */
public final class PlainRefresh extends RefreshClause<PlainRefresh> {
    private final Refresh.Scheme scheme;

    PlainRefresh(Refresh.@Nullable Moment moment, Refresh.Scheme scheme) {
        super(moment);
        this.scheme = scheme;
    }

    @Override
    PlainRefresh with(Refresh.Moment moment) {
        return new PlainRefresh(moment, scheme);
    }

    @Override
    Refresh.Scheme scheme() {
        return scheme;
    }
}

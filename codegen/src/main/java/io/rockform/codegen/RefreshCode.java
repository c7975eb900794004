// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.declare.IntervalUnit;
import io.rockform.schema.Refresh;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refresh as the calls of {@link Clauses}: {@code async().every(1, DAY)}. */
record RefreshCode(StaticImports imports) {
    Argument of(Refresh refresh) {
        imports.add(Clauses.class);
        List<Call> calls = new ArrayList<>();
        String head = "manual";
        if (refresh.scheme() instanceof Refresh.Async async) {
            head = "async";
            addSchedule(async.start(), async.every(), calls);
        } else if (refresh.scheme() instanceof Refresh.Incremental) {
            head = "incremental";
        }
        if (refresh.moment() != null) {
            calls.add(Call.of(refresh.moment() == Refresh.Moment.DEFERRED ? "deferred" : "immediate"));
        }
        return Chained.of(Call.of(head), calls);
    }

    private void addSchedule(@Nullable String start, Refresh.@Nullable Interval every, List<Call> calls) {
        if (start != null) {
            calls.add(Call.of("start", Plain.literal(start)));
        }
        if (every != null) {
            imports.add(IntervalUnit.class);
            calls.add(Call.of(
                    "every",
                    new Plain(String.valueOf(every.count())),
                    new Plain(every.unit().name())));
        }
    }
}

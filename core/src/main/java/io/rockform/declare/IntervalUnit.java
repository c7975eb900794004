// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.RangePartition.SeriesUnit;
import io.rockform.schema.Refresh;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Units of time for a static import; each clause takes some of them (facts 4.6, 5, 9.1). */
public enum IntervalUnit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final Map<IntervalUnit, Refresh.Unit> OF_REFRESHES = new EnumMap<>(Map.of(
            SECOND, Refresh.Unit.SECOND,
            MINUTE, Refresh.Unit.MINUTE,
            HOUR, Refresh.Unit.HOUR,
            DAY, Refresh.Unit.DAY));

    /** As the first argument of date_trunc. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Refresh.Unit ofRefresh() {
        Refresh.Unit unit = OF_REFRESHES.get(this);
        if (unit == null) {
            throw refused("a refresh", "SECOND, MINUTE, HOUR or DAY");
        }
        return unit;
    }

    SeriesUnit ofSeries() {
        if (this == SECOND) {
            throw refused("a series of partitions", "MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER or YEAR");
        }
        return SeriesUnit.valueOf(name());
    }

    private RockformException refused(String clause, String allowed) {
        return new RockformException(Problem.of(ProblemCode.INVALID_MODEL, this + " is no unit of " + clause)
                .remedy("Use " + allowed + "."));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.RangeBounds;
import io.rockform.schema.PartitionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ranges of a table as they are made one after the other, as the server checks them ([RangePartitionInfo]). */
final class RangeIntersections {
    private final RangeBounds bounds;
    private final Violations violations;
    private final List<Range> made = new ArrayList<>();

    /** With both bounds, completed; the upper one is not in it. */
    private record Range(List<PartitionValue> lower, List<PartitionValue> upper) {}

    RangeIntersections(RangeBounds bounds, Violations violations) {
        this.bounds = bounds;
        this.violations = violations;
    }

    /** @param givenLower null for LESS THAN: then the range begins where the one below it ends */
    void add(@Nullable List<PartitionValue> givenLower, List<PartitionValue> givenUpper) {
        if (!isReadable(givenUpper) || givenLower != null && !isReadable(givenLower)) {
            return;
        }
        List<PartitionValue> upper = complete(givenUpper);
        if (bounds.compare(upper, bounds.minimum()) == 0) {
            violations.execution(
                    null,
                    "Partition's upper value should not be MIN VALUE: " + RangeText.bound(givenUpper),
                    "Give a greater value.");
            return;
        }
        @Nullable Range below = null;
        @Nullable Range next = null;
        for (Range range : made) {
            next = range;
            if (bounds.compare(range.upper(), upper) >= 0) {
                break;
            }
            below = range;
        }
        List<PartitionValue> lower =
                givenLower != null ? complete(givenLower) : below == null ? bounds.minimum() : below.upper();
        if (bounds.compare(lower, upper) >= 0) {
            violations.execution(
                    null,
                    "Invalid range value format: The lower values must smaller than upper values",
                    "Let the lower bound be less than the upper one.");
        } else if (next != null && intersects(lower, upper, next)) {
            violations.execution(
                    null,
                    "Range " + RangeText.range(bounds.columns(), lower, upper) + " is intersected with range: "
                            + RangeText.range(bounds.columns(), next.lower(), next.upper()),
                    "Let each range begin where another one ends.");
        } else {
            insert(new Range(lower, upper));
        }
    }

    /** MAXVALUE alone is the maximum of all columns. */
    private List<PartitionValue> complete(List<PartitionValue> bound) {
        if (bound.equals(List.of(PartitionValue.Keyword.MAXVALUE))) {
            return bounds.columns().stream()
                    .<PartitionValue>map(column -> PartitionValue.Keyword.MAXVALUE)
                    .toList();
        }
        return bounds.complete(bound);
    }

    private boolean intersects(List<PartitionValue> lower, List<PartitionValue> upper, Range other) {
        return bounds.compare(lower, other.upper()) < 0 && bounds.compare(other.lower(), upper) < 0;
    }

    private void insert(Range range) {
        int place = 0;
        while (place < made.size() && bounds.compare(made.get(place).lower(), range.lower()) < 0) {
            place++;
        }
        made.add(place, range);
    }

    private boolean isReadable(List<PartitionValue> bound) {
        for (int i = 0; i < Math.min(bound.size(), bounds.columns().size()); i++) {
            Optional<String> why = BoundValues.check(bounds.columns().get(i).type(), bound.get(i));
            if (why.isPresent()) {
                violations.execution(
                        null, "Invalid range value format: " + why.get(), "Give a value of the column's type.");
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of PARTITION BY a server cannot even read (facts 4.6; recorded partitions/* expr). */
final class PartitionGrammar {
    private final ServerProfile profile;
    private final Violations violations;

    PartitionGrammar(ServerProfile profile, Violations violations) {
        this.profile = profile;
        this.violations = violations;
    }

    void check(@Nullable Partitioning partitioning) {
        if (!(partitioning instanceof Partitioning.Automatic automatic)) {
            return;
        }
        List<String> expressions = PartitionItems.expressions(automatic.items());
        if (profile.has(Feature.PARTITION_EXPRESSIONS)) {
            checkInitial(automatic.ranges());
        } else if (automatic.items().size() > 1 && !expressions.isEmpty()) {
            violations.require(null, Feature.PARTITION_EXPRESSIONS, profile);
        } else {
            expressions.stream()
                    .filter(sql -> !PartitionFunction.of(sql).isNative(profile))
                    .forEach(this::refuse);
            checkInitial(automatic.ranges());
        }
    }

    /** The server's own words, recorded. */
    private void refuse(String sql) {
        violations.syntax(
                null,
                "Unsupported expr '" + sql + "' in PARTITION BY clause",
                "Use date_trunc by hour, day, month or year, or time_slice; other expressions are in StarRocks "
                        + Feature.PARTITION_EXPRESSIONS.since() + " and newer.");
    }

    private void checkInitial(List<RangePartition> initial) {
        if (initial.stream().anyMatch(partition -> !(partition instanceof RangePartition.Series))) {
            violations.syntax(
                    null,
                    "Automatic partition table creation only supports batch create partition syntax",
                    "Write the first partitions as START (…) END (…) EVERY (…).");
        }
    }
}

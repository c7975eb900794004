// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which tables and columns take which distribution (facts 2.3, 4.4). */
final class DistributionRules {
    /** {@code max_bucket_number_per_partition} of a default configuration (facts 4.4). */
    private static final int MOST_BUCKETS = 1024;

    private final Table table;
    private final TableKey key;
    private final ServerProfile profile;
    private final TypeUses uses;
    private final Violations violations;

    DistributionRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.profile = profile;
        this.uses = new TypeUses(profile);
        this.violations = violations;
    }

    /** The server's own word for a key model. */
    static String keysType(KeyModel model) {
        return switch (model) {
            case DUPLICATE -> "DUP_KEYS";
            case AGGREGATE -> "AGG_KEYS";
            case UNIQUE -> "UNIQUE_KEYS";
            case PRIMARY -> "PRIMARY_KEYS";
        };
    }

    void analyze() {
        Distribution distribution = table.distribution();
        if (distribution == null) {
            checkDefault();
            return;
        }
        if (distribution instanceof Distribution.Random) {
            checkRandom();
        }
        if (table.partitioning() != null && distribution.buckets() != null && distribution.buckets() > MOST_BUCKETS) {
            violations.analysis(
                    null,
                    5510,
                    "42000",
                    "The number of buckets is too large, the maximum is " + MOST_BUCKETS
                            + ". Please reduce the number of"
                            + " buckets or increase frontend config max_bucket_number_per_partition.",
                    "Give " + MOST_BUCKETS + " or less.");
        }
        if (distribution instanceof Distribution.Hash hash) {
            checkNames(hash);
        }
    }

    private void checkNames(Distribution.Hash hash) {
        Set<String> seen = new HashSet<>();
        for (String name : hash.columns()) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(
                        name, "Duplicated distribution column " + name, "Name each column of HASH(…) once.");
            } else if (table.column(name).isEmpty()) {
                violations.analysis(
                        name,
                        "Distribution column(" + name + ") doesn't exist.",
                        "Declare the column, or distribute by another one.");
            }
        }
    }

    void execute() {
        if (table.distribution() instanceof Distribution.Hash hash) {
            hash.columns().stream().map(table::column).flatMap(Optional::stream).forEach(this::checkColumn);
        }
    }

    /** Without a distribution. Where ranges are possible, the server's configuration decides what is refused. */
    private void checkDefault() {
        if (profile.mayDistributeByRange()) {
            return;
        }
        if (table.properties().containsKey("colocate_with")) {
            violations.analysis(null, "Colocate table must specify distribution column", "Add DISTRIBUTED BY HASH(…).");
        }
        if (key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE) {
            violations.analysis(
                    null,
                    "Currently not support default distribution in " + keysType(key.model()),
                    "Name the distribution: DISTRIBUTED BY HASH(" + String.join(", ", key.columns())
                            + "). Only StarRocks "
                            + Feature.RANGE_DISTRIBUTION.since()
                            + " or newer in shared-data mode can do without one: it has "
                            + Feature.RANGE_DISTRIBUTION.title() + " of the sort key.");
        }
    }

    private void checkColumn(Column column) {
        if (key.model() != KeyModel.DUPLICATE && !key.has(column.name())) {
            violations.execution(
                    column.name(),
                    "Distribution column[" + column.name() + "] is not key column",
                    "Distribute by columns of the key.");
        } else if (!uses.isKeyType(column.type())) {
            violations.execution(
                    column.name(),
                    ServerTypeNames.refused(column.type()) + " column can not be distribution column",
                    "Distribute by a column of another type, or at RANDOM.");
        }
    }

    private void checkRandom() {
        if (key.model() == KeyModel.DUPLICATE || (key.model() == KeyModel.AGGREGATE && !refusesAggregate())) {
            return;
        }
        String model = key.model() + " KEY";
        String words = profile.has(Feature.RANDOM_REFUSED_IN_OTHER_WORDS)
                ? model + " cannot use random distribution"
                : model + (replaces() ? " with replace " : "") + " must use hash distribution";
        violations.analysis(null, words, "Use DISTRIBUTED BY HASH(" + String.join(", ", key.columns()) + ").");
    }

    /** 3.x takes RANDOM for AGGREGATE tables without REPLACE, until 3.3.16 and 3.5.1. */
    private boolean refusesAggregate() {
        return profile.has(Feature.RANDOM_FOR_DUPLICATE_ONLY) || replaces();
    }

    private boolean replaces() {
        return key.model() == KeyModel.AGGREGATE
                && !profile.has(Feature.RANDOM_FOR_DUPLICATE_ONLY)
                && table.columns().stream()
                        .map(Column::aggregation)
                        .anyMatch(aggregation -> aggregation == AggregateFunction.REPLACE
                                || aggregation == AggregateFunction.REPLACE_IF_NOT_NULL);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.Table;

/** What a server refuses while it reads CREATE TABLE: what its grammar does not have, and a few rules about columns. */
final class ReadingRules {
    private final Table table;
    private final ServerProfile profile;
    private final Violations violations;

    ReadingRules(Table table, ServerProfile profile, Violations violations) {
        this.table = table;
        this.profile = profile;
        this.violations = violations;
    }

    void check() {
        ColumnTypeRules types = new ColumnTypeRules(profile, violations);
        for (Column column : table.columns()) {
            types.read(column.name(), column.type());
            if (column.aggregation() instanceof AggregateState) {
                violations.require(column.name(), Feature.AGGREGATE_STATE, profile);
            }
            checkDefault(column);
            checkGenerated(column);
            AutoIncrementRules.read(column, violations);
        }
        for (Index index : table.indexes()) {
            if (index.type() == IndexType.VECTOR) {
                violations.require(null, Feature.VECTOR_INDEX, profile);
            }
        }
        new PartitionGrammar(profile, violations).check(table.partitioning());
        if (table.distribution() != null
                && table.distribution().buckets() != null
                && table.distribution().buckets() < 0) {
            violations.syntax(null, "the number of buckets is negative", "Leave BUCKETS out, or give a number.");
        }
    }

    private void checkDefault(Column column) {
        if (column.defaultValue() instanceof DefaultValue.CurrentTimestamp now && now.precision() != null) {
            violations.require(column.name(), Feature.CURRENT_TIMESTAMP_PRECISION, profile);
        }
        if (column.defaultValue() instanceof DefaultValue.Constructor) {
            violations.require(column.name(), Feature.COMPLEX_DEFAULT, profile);
        }
    }

    /** Recorded columns/generated not null. */
    private void checkGenerated(Column column) {
        if (!column.isGenerated()) {
            return;
        }
        if (!column.nullable()) {
            violations.syntax(
                    column.name(), "Generated Column must be nullable column", "Leave NOT NULL out: it is NULL.");
        }
        if (column.defaultValue() != null || column.autoIncrement()) {
            violations.syntax(
                    column.name(),
                    "the generated column '" + column.name()
                            + "' has a DEFAULT or AUTO_INCREMENT beside its expression",
                    "Keep one of them.");
        }
    }
}

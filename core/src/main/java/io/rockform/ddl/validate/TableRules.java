// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerDefaults;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;

/** The rules for CREATE TABLE, in the order in which the server checks them. */
final class TableRules {
    private final Table table;
    private final ServerProfile profile;
    private final Violations violations;

    TableRules(Table table, ServerProfile profile) {
        this.table = table;
        this.profile = profile;
        this.violations = new Violations(table.name());
    }

    List<Violation> check() {
        TableKey key = table.key() == null ? ServerDefaults.defaultKey(table, profile) : table.key();
        new ColumnTypeRules(profile, violations).check(table.columns());
        new KeyRules(table, key, profile, violations).check();
        new ColumnNameRules(profile, violations).checkTable(table.columns());
        new AggregationRules(table, key, violations).check();
        new DefaultRules(profile, violations).check(table.columns());
        new AutoIncrementRules(table, violations).check();
        new SortKeyRules(table, key, profile, violations).analyze();
        new DistributionRules(table, key, profile, violations).check();
        new SortKeyRules(table, key, profile, violations).execute();
        new PropertyRules(table, key, profile, violations).check();
        return violations.found();
    }
}

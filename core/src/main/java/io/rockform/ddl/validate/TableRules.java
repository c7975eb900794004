// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerDefaults;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;

/** The rules for CREATE TABLE, in the order in which the server checks them: it reads, analyzes, executes. */
final class TableRules {
    private final Table table;
    private final TableKey key;
    private final ServerProfile profile;
    private final boolean defaultConfiguration;
    private final Violations violations;

    TableRules(Table table, ServerProfile profile, boolean defaultConfiguration) {
        this.table = table;
        this.key = table.key() == null ? ServerDefaults.defaultKey(table, profile) : table.key();
        this.profile = profile;
        this.defaultConfiguration = defaultConfiguration;
        this.violations = new Violations(table.name());
    }

    List<Violation> check() {
        new ReadingRules(table, profile, violations).check();
        analyze();
        execute();
        return violations.found();
    }

    private void analyze() {
        ObjectNameRules.check(table.name(), violations);
        new ColumnNameRules(profile, violations).checkList(table.columns());
        new KeyRules(table, key, profile, violations).check();
        new SortKeyRules(table, key, profile, violations).analyze();
        new PartitionRules(table, key, profile, violations).analyze();
        new DistributionRules(table, key, profile, violations).analyze();
        new ColumnRules(table, key, profile, violations).check();
        new GeneratedColumnRules(table, key, violations).check();
        new IndexRules(table, key, profile, defaultConfiguration, violations).check(table.indexes());
    }

    private void execute() {
        new PartitionRules(table, key, profile, violations).execute();
        new DistributionRules(table, key, profile, violations).execute();
        new SortKeyRules(table, key, profile, violations).execute();
        new PropertyRules(table, key, profile, violations).check();
        new RollupRules(table, key, violations).check();
        new UnknownProperties(table, profile, violations).check();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.operation.TableOperation.SetTableComment;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ColumnNames;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;
import java.util.stream.Collectors;

/** One table, attribute by attribute. */
final class TableComparison {
    private final Table actual;
    private final Table declared;
    private final Changes changes;
    private final ServerProfile profile;
    private final boolean managedPartitions;
    private final ObjectName name;

    /** @param managedPartitions whether the table has no partitions but those of the model */
    TableComparison(Table actual, Table declared, Changes changes, ServerProfile profile, boolean managedPartitions) {
        this.actual = actual;
        this.declared = declared;
        this.changes = changes;
        this.profile = profile;
        this.managedPartitions = managedPartitions;
        this.name = declared.name();
    }

    void compare() {
        if (!sameComment()) {
            changes.attempt(new SetTableComment(name, declared.comment()));
        }
        ServerDefaults defaults = new ServerDefaults(profile, "");
        Table completed = defaults.comparable(declared);
        Table existing = defaults.comparable(actual);
        IndexComparison indexes = new IndexComparison(name, changes);
        indexes.drop(existing.indexes(), completed.indexes(), column -> declared.column(column)
                .isEmpty());
        ColumnComparison columns = new ColumnComparison(existing, declared, completed, changes);
        columns.add();
        sortKey();
        columns.change();
        indexes.add(defaults.comparable(changes.table(name)).indexes(), completed.indexes());
        new RollupComparison(name, changes).compare(actual.rollups(), declared.rollups());
        new PartitioningComparison(existing, completed, changes, managedPartitions).compare();
        new PropertyComparison(name, changes).compareTable(existing, completed, declared);
        distribution();
        key();
    }

    /** A shared-data table without a comment reads back as "OLAP" (facts 4.7). */
    private boolean sameComment() {
        boolean none = declared.comment().isEmpty()
                && profile.runMode() == RunMode.SHARED_DATA
                && actual.comment().equals("OLAP");
        return none || actual.comment().equals(declared.comment());
    }

    private void distribution() {
        Distribution wanted = declared.distribution();
        Distribution existing = changes.table(name).distribution();
        if (wanted == null || DistributionComparison.isSatisfied(existing, wanted)) {
            return;
        }
        changes.attempt(new SetDistribution(name, wanted))
                .ifPresent(refusal -> changes.find(new Finding(
                        name,
                        "DISTRIBUTED BY",
                        DistributionComparison.text(existing),
                        DistributionComparison.text(wanted),
                        refusal.serverError().message(),
                        Rebuilds.REMEDY)));
    }

    /** Without a number the server chooses one, for partitions to come too (facts 6.8). */
    void leaveBucketsToServer() {
        Distribution existing = changes.table(name).distribution();
        if (existing == null || existing.buckets() == null) {
            return;
        }
        changes.attempt(new SetDistribution(name, existing.withoutBuckets()))
                .ifPresent(refusal -> changes.find(new Finding(
                        name,
                        "DISTRIBUTED BY",
                        DistributionComparison.text(existing),
                        DistributionComparison.text(existing.withoutBuckets()),
                        refusal.serverError().message(),
                        Rebuilds.REMEDY)));
    }

    /** Adding and dropping key columns has been tried by now; the rest of a key cannot be changed (facts 7.1). */
    private void key() {
        TableKey wanted = declared.key();
        TableKey existing = changes.table(name).key();
        if (wanted == null || existing == null || isSame(wanted, existing)) {
            return;
        }
        changes.find(new Finding(
                name,
                "KEY",
                text(existing),
                text(wanted),
                "not support change keys type when optimize table: StarRocks cannot change the key of a table",
                Rebuilds.REMEDY));
    }

    private static boolean isSame(TableKey one, TableKey other) {
        return one.model() == other.model() && ColumnNames.same(one.columns(), other.columns());
    }

    private static String text(TableKey key) {
        return key.model() + " KEY" + list(key.columns());
    }

    private static String list(List<String> columns) {
        return columns.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private void sortKey() {
        List<String> existing = changes.table(name).sortKey();
        if (declared.sortKey().isEmpty() || ColumnNames.same(declared.sortKey(), existing)) {
            return;
        }
        changes.attempt(new SetSortKey(name, declared.sortKey()))
                .ifPresent(refusal -> changes.find(new Finding(
                        name,
                        "ORDER BY",
                        existing.isEmpty() ? "the key" : list(existing),
                        list(declared.sortKey()),
                        refusal.serverError().message(),
                        Rebuilds.REMEDY)));
    }
}

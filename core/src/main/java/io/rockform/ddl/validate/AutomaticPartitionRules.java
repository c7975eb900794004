// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables whose partitions the server makes (facts 4.6; recorded partitions/* expr). */
final class AutomaticPartitionRules {
    private final Table table;
    private final TableKey key;
    private final ServerProfile profile;
    private final Violations violations;
    private final PartitionColumnRules columns;

    AutomaticPartitionRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.profile = profile;
        this.violations = violations;
        this.columns = new PartitionColumnRules(table, key, violations);
    }

    void check(Partitioning.Automatic automatic) {
        List<PartitionFunction> functions = PartitionItems.expressions(automatic.items()).stream()
                .map(PartitionFunction::of)
                .toList();
        boolean ranges = automatic.items().size() == 1
                && functions.size() == 1
                && functions.get(0).isNative(profile);
        if (ranges) {
            checkRange(functions.get(0));
            refuse(automatic.lists(), "partitions by values are for PARTITION BY columns in parentheses");
            automatic.ranges().forEach(partition -> checkStep(partition, functions.get(0)));
            return;
        }
        functions.forEach(this::checkReferences);
        List<Column> found = columns.values(PartitionItems.columns(automatic.items()));
        if (functions.isEmpty()) {
            new ListPartitionRules(found, violations).check(automatic.lists());
        } else {
            refuse(automatic.lists(), "partitions by values are for PARTITION BY columns in parentheses");
        }
        functions.forEach(this::checkKey);
        if (!functions.isEmpty() && (key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE)) {
            violations.analysis(
                    null,
                    "expression partition base on generated column doest not support AGG_KEYS or UNIQUE_KEYS",
                    "Partition by columns of the key.");
        }
        refuse(automatic.ranges(), "first partitions are for one date_trunc or time_slice alone");
    }

    private void refuse(List<?> initial, String words) {
        if (!initial.isEmpty()) {
            violations.syntax(null, words, "Leave the partitions out: the server makes them.");
        }
    }

    private void checkReferences(PartitionFunction function) {
        for (String name : function.columns()) {
            if (table.column(name).isEmpty()) {
                violations.analysis(name, "Column '" + name + "' cannot be resolved", "Name columns of the table.");
            }
        }
        if (function.name().equals("date_trunc")) {
            checkType(function);
        }
    }

    private void checkKey(PartitionFunction function) {
        boolean free =
                key.model() == KeyModel.DUPLICATE || function.columns().stream().allMatch(key::has);
        if (!free) {
            violations.analysis(
                    null, "The partition expr should base on key column", "Let it read columns of the key alone.");
        }
    }

    private void checkRange(PartitionFunction function) {
        for (String name : function.columns()) {
            Optional<Column> column = table.column(name);
            if (column.isEmpty()) {
                violations.analysis(
                        name,
                        "Partition column[" + name + "] does not exist in column list.",
                        "Partition by a column of the table.");
            } else {
                columns.checkKey(column.get());
            }
        }
        checkType(function);
    }

    /** The date functions take dates alone; dates in texts were to be cast before. */
    private void checkType(PartitionFunction function) {
        function.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .findFirst()
                .filter(column -> column.type() != DataType.Simple.DATE && column.type() != DataType.Simple.DATETIME)
                .ifPresent(column -> violations.analysis(
                        column.name(),
                        "Unsupported partition type " + ServerTypeNames.refused(column.type()) + " for function "
                                + function.sql(),
                        "Partition by a DATE or DATETIME column."));
    }

    /** Partitions made in advance are as long as those that the server makes. */
    private void checkStep(RangePartition partition, PartitionFunction function) {
        if (!(partition instanceof RangePartition.Series series) || series.unit() == null) {
            return;
        }
        String unit = series.unit().name().toLowerCase(Locale.ROOT);
        if (!unit.equals(function.unit().orElse(unit))) {
            violations.analysis(
                    null,
                    "The granularity of the auto-partitioned table granularity("
                            + function.unit().orElse("")
                            + ") should be consistent with the increased partition granularity(" + unit + ").",
                    "Write EVERY (INTERVAL 1 " + function.unit().orElse("") + ").");
        }
        if (series.step() != 1) {
            violations.analysis(
                    null,
                    "Automatically create partition tables and create partitions in advance only supports an interval of 1",
                    "Write INTERVAL 1.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.BoundColumn;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The partitions of LIST: names, and values that stand in one of them (facts 4.6; recorded partitions/* list). */
final class ListPartitionRules {
    private final List<Column> columns;
    private final Violations violations;

    ListPartitionRules(List<Column> columns, Violations violations) {
        this.columns = columns;
        this.violations = violations;
    }

    void check(List<ListPartition> partitions) {
        PartitionNames.check(partitions.stream().map(ListPartition::name).toList(), violations);
        boolean complete = true;
        for (ListPartition partition : partitions) {
            for (List<PartitionValue> row : partition.rows()) {
                complete &= checkRow(row);
            }
        }
        if (complete) {
            checkUnique(partitions);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).nullable()) {
                checkNulls(columns.get(i).name(), i, partitions);
            }
        }
    }

    private boolean checkRow(List<PartitionValue> row) {
        if (row.size() != columns.size()) {
            violations.analysis(
                    null,
                    row.size() == 1
                            ? "Partition column size should be one when use single list partition "
                            : "(" + row.stream().map(ListPartitionRules::text).collect(Collectors.joining(","))
                                    + ") size should be equal to partition column size ",
                    "Give a value for each column of LIST.");
            return false;
        }
        boolean readable = true;
        for (int i = 0; i < row.size(); i++) {
            Optional<String> why = BoundValues.check(columns.get(i).type(), row.get(i));
            if (why.isPresent()) {
                readable = false;
                violations.analysis(columns.get(i).name(), why.get(), "Give a value of the column's type.");
            }
        }
        return readable;
    }

    private static String text(PartitionValue value) {
        return value instanceof PartitionValue.Literal literal ? literal.text() : "NULL";
    }

    /** Values are compared as the server prints them. */
    private void checkUnique(List<ListPartition> partitions) {
        Set<List<String>> seen = new HashSet<>();
        for (ListPartition partition : partitions) {
            for (List<PartitionValue> row : partition.rows()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    DataType type = columns.get(i).type();
                    values.add(text(new BoundColumn(type).canonical(row.get(i))));
                }
                if (!seen.add(values)) {
                    refuseDuplicate(values);
                }
            }
        }
    }

    private void refuseDuplicate(List<String> values) {
        violations.analysis(
                null,
                values.size() == 1
                        ? "Duplicated value " + values.get(0)
                        : values.stream()
                                .map(value -> "\"" + value + "\"")
                                .collect(Collectors.joining(",", "Duplicate values (", ") not allow")),
                "Let each value stand in one partition.");
    }

    private void checkNulls(String column, int index, List<ListPartition> partitions) {
        for (ListPartition partition : partitions) {
            boolean holdsNull = partition.rows().stream()
                    .anyMatch(row -> index < row.size() && row.get(index) == PartitionValue.Keyword.NULL);
            if (holdsNull) {
                violations.analysis(
                        column,
                        "Partition column[" + column + "] could not be null but contains null value in partition["
                                + partition.name() + "]",
                        "Take NULL out of the partition, or declare the column NULL.");
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which columns a table can be partitioned by (facts 2.3; recorded partitions/*; [PartitionDescAnalyzer]). */
final class PartitionColumnRules {
    private final Table table;
    private final TableKey key;
    private final Violations violations;

    PartitionColumnRules(Table table, TableKey key, Violations violations) {
        this.table = table;
        this.key = key;
        this.violations = violations;
    }

    /** The columns of RANGE, as far as they are there. */
    List<Column> range(List<String> names) {
        List<Column> columns = found(names, false);
        for (Column column : columns) {
            checkKey(column);
            if (isFloating(column.type()) || isComplex(column.type())) {
                refuseType(column);
            }
        }
        return columns;
    }

    /** The columns whose values partition: of LIST, and of tables that the server partitions by values. */
    List<Column> values(List<String> names) {
        List<Column> columns = found(names, true);
        for (Column column : columns) {
            if (isFloating(column.type()) || isComplex(column.type()) || column.type() instanceof DataType.Decimal) {
                refuseType(column);
            }
            if (!column.isGenerated()) {
                checkKey(column);
            }
        }
        return columns;
    }

    /** RANGE takes integers and dates alone; other scalars are found out when the table is made. */
    void executeRange(List<Column> columns) {
        for (Column column : columns) {
            if (!isFloating(column.type()) && !isComplex(column.type()) && !TypeUses.isRangeType(column.type())) {
                violations.execution(
                        column.name(),
                        "Column[" + column.name() + "] type[" + TypeUses.kind(column.type())
                                + "] cannot be a range partition key.",
                        "Use an integer or a date, or LIST.");
            }
        }
    }

    /** For LIST, StarRocks minds upper and lower case (facts 1.2). */
    private List<Column> found(List<String> names, boolean exactly) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Optional<Column> column =
                    table.column(name).filter(there -> !exactly || there.name().equals(name));
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(name, "Duplicated partition column " + name, "Name each column once.");
            } else if (column.isEmpty()) {
                violations.analysis(
                        name,
                        "Partition column[" + name + "] does not exist in column list.",
                        "Partition by columns of the table, with their names as declared.");
            } else {
                columns.add(column.get());
            }
        }
        return columns;
    }

    void checkKey(Column column) {
        if (key.model() != KeyModel.DUPLICATE && !key.has(column.name())) {
            violations.analysis(
                    column.name(),
                    "The partition column could not be aggregated column and unique table's partition column must be"
                            + " key column",
                    "Add the column to the key, or partition by a key column.");
        }
    }

    private void refuseType(Column column) {
        violations.analysis(
                column.name(),
                "Invalid partition column '" + column.name() + "': invalid data type "
                        + ServerTypeNames.refused(column.type()),
                "Partition by a column of another type.");
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.Simple.FLOAT || type == DataType.Simple.DOUBLE;
    }

    private static boolean isComplex(DataType type) {
        return type instanceof DataType.Array || type instanceof DataType.MapOf || type instanceof DataType.Struct;
    }
}

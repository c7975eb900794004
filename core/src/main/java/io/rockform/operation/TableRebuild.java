// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.operation.Operation.Require;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.TableOperation.SwapTables;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way to a shape of a table that StarRocks cannot alter it into: create one beside it, copy the rows, look whether
 * all have come, swap the two, drop the old one. Rows that are written meanwhile are lost.
 *
 * @param from the table as it is
 * @param to the table as it is to be, by the same name
 * @param beside the name of the other table while both are there
 */
public record TableRebuild(Table from, Table to, String beside) {
    private static final String SUFFIX = "__rebuild";

    /** A rebuild beside whatever else a schema has. */
    public static TableRebuild of(Table from, Table to, Schema schema) {
        String beside = from.name().name() + SUFFIX;
        while (schema.find(from.name().sibling(beside)).isPresent()) {
            beside += "_";
        }
        return new TableRebuild(from, to, beside);
    }

    /**
     * The rebuild that begins at an index, if one does.
     *
     * @param schema what the operation at the index meets
     */
    public static Optional<TableRebuild> at(List<Operation> operations, int index, Schema schema) {
        if (!(operations.get(index) instanceof CreateTable create) || index + 1 >= operations.size()) {
            return Optional.empty();
        }
        if (!(operations.get(index + 1) instanceof CopyRows copy)
                || !copy.into().equals(create.table().name())) {
            return Optional.empty();
        }
        return schema.table(copy.table())
                .map(from -> new TableRebuild(
                        from,
                        create.table().named(from.name()),
                        create.table().name().name()))
                .filter(rebuild -> index + rebuild.operations().size() <= operations.size()
                        && operations
                                .subList(index, index + rebuild.operations().size())
                                .equals(rebuild.operations()));
    }

    /** Its steps. */
    public List<Operation> operations() {
        ObjectName name = from.name();
        ObjectName other = name.sibling(beside);
        return List.of(
                new CreateTable(to.named(other)),
                new CopyRows(name, other, columns()),
                new Require(
                        "SELECT (" + expectedRows() + ") = (SELECT COUNT(*) FROM " + sql(other) + ")",
                        "not all rows of " + name + " have come into " + other + ": they are left as they are; drop "
                                + other + " and look what the rows are"),
                new SwapTables(name, beside),
                new DropTable(other));
    }

    /** The way back, with the rows of then: a column that one of the two has not got comes back empty. */
    public TableRebuild reversed() {
        return new TableRebuild(to, from, beside);
    }

    /** The columns that both have and that can be written. */
    public List<String> columns() {
        return to.columns().stream()
                .filter(column ->
                        !column.isGenerated() && from.column(column.name()).isPresent())
                .map(Column::name)
                .toList();
    }

    /** The columns of the new shape that the rows have no value for; empty if it can be made. */
    public List<String> withoutValue() {
        return to.columns().stream()
                .filter(column -> from.column(column.name()).isEmpty()
                        && !column.isGenerated()
                        && !column.nullable()
                        && !column.autoIncrement()
                        && column.defaultValue() == null
                        && column.aggregation() == null)
                .map(Column::name)
                .toList();
    }

    /** Where the key makes one row of several, as many come as there are keys. */
    private String expectedRows() {
        TableKey key = to.key();
        if (key == null || key.model() == KeyModel.DUPLICATE || key.equals(from.key())) {
            return "SELECT COUNT(*) FROM " + sql(from.name());
        }
        String columns = key.columns().stream()
                .filter(column -> from.column(column).isPresent())
                .map(TableRebuild::quoted)
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? "SELECT COUNT(*) FROM " + sql(from.name())
                : "SELECT COUNT(*) FROM (SELECT DISTINCT " + columns + " FROM " + sql(from.name()) + ") AS k";
    }

    private static String sql(ObjectName name) {
        return (name.database() == null ? "" : quoted(name.database()) + ".") + quoted(name.name());
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}

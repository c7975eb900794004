// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.ColumnMentions;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.operation.OperationRefused;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What generated columns allow, of themselves and of the columns that they are computed from (facts 3.6). */
final class GeneratedColumns {
    private GeneratedColumns() {}

    /** The rules of CREATE hold for the new column too (recorded alter-dup/add generated). */
    static void addable(Table table, KeyModel model, Column column, ServerProfile profile) {
        if (!column.isGenerated()) {
            return;
        }
        if (model == KeyModel.AGGREGATE) {
            throw analysis(table.name(), "Generated Column does not support AGG table");
        }
        if (!column.nullable()) {
            throw refused(
                    table.name(), "Getting syntax error. Detail message: Generated Column must be nullable column.");
        }
        List<Column> longer = new ArrayList<>(table.columns());
        longer.add(column);
        for (Violation violation : new SchemaValidator(profile).validate(table.withColumns(longer))) {
            if (column.name().equals(violation.column()) && violation.rule().contains("Generated Column")) {
                throw refused(table.name(), violation.error());
            }
        }
    }

    /** How many columns stand before the first generated one: new ordinary columns go there by themselves. */
    static int ordinaryColumns(Table table) {
        return (int) table.columns().stream()
                .takeWhile(column -> !column.isGenerated())
                .count();
    }

    static void droppable(Table table, Column column) {
        readerOf(table, column).ifPresent(reader -> {
            throw refused(
                    table.name(),
                    "Column: " + column.name() + " can not be dropped, because expression of Generated Column: "
                            + reader.name() + " will refer to it");
        });
    }

    static void modifiable(Table table, Column old, Column column) {
        if (readerOf(table, old).isPresent()) {
            throw refused(
                    table.name(),
                    "Do not support modify column: " + old.name()
                            + ", because it associates with the generated column");
        }
        if (old.isGenerated() != column.isGenerated()) {
            throw conversion(table, column);
        }
    }

    private static OperationRefused conversion(Table table, Column column) {
        return refused(
                table.name(),
                column.isGenerated()
                        ? "Can not modify a non-generated column to a generated column"
                        : "Can not modify a generated column to a non-generated column");
    }

    private static Optional<Column> readerOf(Table table, Column column) {
        return table.columns().stream()
                .filter(other -> other.generatedAs() != null && ColumnMentions.in(other.generatedAs(), column.name()))
                .findFirst();
    }

    /** The table's expressions follow a renamed column (facts 3.6). */
    static Table renamed(Table table, String column, String newName) {
        return table.withColumns(table.columns().stream()
                .map(other -> other.generatedAs() != null && ColumnMentions.in(other.generatedAs(), column)
                        ? other.withGeneratedAs(ColumnMentions.renamed(other.generatedAs(), column, newName))
                        : other)
                .toList());
    }
}

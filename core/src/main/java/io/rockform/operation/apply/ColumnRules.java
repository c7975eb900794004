// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a column definition in ADD and MODIFY COLUMN must hold to, in the order in which StarRocks checks it. */
final class ColumnRules {
    private ColumnRules() {}

    /** The definition by itself (facts 6.5; recorded alter-dup, alter-pk, alter-agg). */
    static void definition(Table table, KeyModel model, Column column, boolean key) {
        if (column.autoIncrement() && table.column(column.name()).isEmpty()) {
            // The parser itself refuses it (recorded alter-*/add auto increment).
            throw refused(
                    table.name(),
                    "Getting syntax error. Detail message: Column '" + column.name()
                            + "' can not be AUTO_INCREMENT when ADD COLUMN.");
        }
        if (model == KeyModel.PRIMARY && key) {
            throw analysis(
                    table.name(),
                    "Column definition is wrong. Cannot specify aggregate function 'REPLACE' for key column '"
                            + column.name() + "'");
        }
        boolean aggregated = column.aggregation() != null || model == KeyModel.PRIMARY || model == KeyModel.UNIQUE;
        if (needsAggregation(column.type()) && !aggregated) {
            throw analysis(
                    table.name(),
                    "Column definition is wrong. No aggregate function specified for '" + column.name() + "'");
        }
        boolean added = table.column(column.name()).isEmpty();
        if (added && !column.nullable() && column.defaultValue() == null) {
            throw analysis(table.name(), "Field '" + column.name() + "' is not null but doesnt have a default value");
        }
        if (column.aggregation() != null && (model == KeyModel.DUPLICATE || model == KeyModel.UNIQUE)) {
            String modelName = model == KeyModel.DUPLICATE ? "Duplicate" : "Unique";
            throw refused(
                    table.name(),
                    "Can not assign aggregation method on column in " + modelName + " data model table: "
                            + column.name());
        }
        if (model == KeyModel.AGGREGATE && column.aggregation() == null && isComplex(column.type())) {
            throw refused(
                    table.name(),
                    "column without agg function will be treated as key column for aggregate table, "
                            + ServerTypeNames.refused(column.type()) + " type can not be key column");
        }
    }

    private static boolean needsAggregation(DataType type) {
        return type == Simple.BITMAP || type == Simple.HLL || type == Simple.PERCENTILE;
    }

    private static boolean isComplex(DataType type) {
        return type instanceof DataType.Array || type instanceof DataType.MapOf || type instanceof DataType.Struct;
    }

    /** The change from one definition to the other (facts 6.7: the order of the checks is recorded). */
    static void change(Table table, Column old, Column changed, boolean keyChanges, ServerProfile profile) {
        if (!TypeConversion.isAllowed(old.type(), changed.type())) {
            throw refused(
                    table.name(),
                    "Can not change " + ServerTypeNames.refused(old.type()) + " to "
                            + ServerTypeNames.refused(changed.type()));
        }
        if (keyChanges || old.aggregation() != changed.aggregation()) {
            throw refused(table.name(), "Can not change aggregation type");
        }
        if (old.nullable() && !changed.nullable()) {
            throw refused(table.name(), "Can not change from nullable to non-nullable");
        }
        if (!sameDefault(old.defaultValue(), changed.defaultValue())) {
            throw refused(table.name(), "Can not change default value");
        }
        TypeConversion.lengthRefusal(old.type(), changed.type(), profile).ifPresent(words -> {
            throw refused(table.name(), words);
        });
    }

    /** The server forgets the precision of CURRENT_TIMESTAMP at a restart (facts 3.2), so it decides nothing. */
    private static boolean sameDefault(@Nullable DefaultValue one, @Nullable DefaultValue other) {
        return Objects.equals(one, other)
                || one instanceof DefaultValue.CurrentTimestamp && other instanceof DefaultValue.CurrentTimestamp;
    }

    /** AGGREGATE tables name the column that is in the way (recorded alter-agg/add existing). */
    static String taken(String name, Column existing, KeyModel model) {
        return "Can not add column which already exists in column id: " + name + ", you can remove "
                + ShowCreateWriter.column(existing, model) + " and try again.";
    }
}

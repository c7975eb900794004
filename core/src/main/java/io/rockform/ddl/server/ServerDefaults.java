// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.ddl.AggregateStateTypes;
import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.query.StoredExpression;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Refresh;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewSecurity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is declared to what the server stores: all that it chooses by itself, as recorded from servers in their
 * default configuration. Declared objects are expected to be valid.
 */
public final class ServerDefaults {
    /** What SUM widens a DECIMAL to (facts 3.4). */
    private static final int SUM_PRECISION = 38;

    private final ServerProfile profile;
    private final String database;

    /** @param database the name of the default database, which constraints are stored with */
    public ServerDefaults(ServerProfile profile, String database) {
        this.profile = profile;
        this.database = database;
    }

    /** The key that the server chooses for a table without one; without columns if none of them can be a key. */
    public static TableKey defaultKey(Table table, ServerProfile profile) {
        return new DefaultKey(profile).of(table.columns());
    }

    /**
     * The table as the server holds it. A column of which only the server can tell the type is not added: see
     * {@link #expressionsOfUnknownType}.
     */
    public Table complete(Table table) {
        return new PartitionColumns(profile).added(comparable(table));
    }

    /** What the table is partitioned by, as far as nobody but the server can tell the types of the columns that it makes of it. */
    public static List<String> expressionsOfUnknownType(Table table) {
        return PartitionColumns.untyped(table);
    }

    /**
     * The table as the server holds it, but without the columns that it makes of expressions of partitions: those stand for
     * themselves. Two tables of one form differ in nothing but what was meant.
     */
    public Table comparable(Table declared) {
        Table table = PartitionColumns.removed(declared);
        TableKey key = table.key() == null ? defaultKey(table, profile) : table.key();
        Distribution distribution = distribution(table, key);
        List<Column> columns =
                table.columns().stream().map(column -> column(column, key)).toList();
        Table completed = table.withColumns(columns)
                .withKey(key)
                .withDistribution(distribution)
                .withIndexes(
                        table.indexes().stream().map(IndexDefaults::complete).toList());
        completed = completed.withProperties(new TableProperties(profile, database).complete(completed));
        return table.partitioning() == null
                ? completed
                : completed.withPartitioning(table.partitioning().accept(new PartitionCompletion(completed, profile)));
    }

    /** Facts 4.4. UNIQUE and AGGREGATE tables have no default; where ranges are possible, it is not known what the default is. */
    private @Nullable Distribution distribution(Table table, TableKey key) {
        Distribution declared = table.distribution();
        if (declared != null || profile.mayDistributeByRange()) {
            return declared;
        }
        return switch (key.model()) {
            case PRIMARY -> new Distribution.Hash(key.columns(), null);
            case DUPLICATE -> Distribution.random();
            case AGGREGATE, UNIQUE -> null;
        };
    }

    private Column column(Column column, TableKey key) {
        String expression = column.generatedAs();
        Column completed = expression == null
                ? column.withDefault(defaultValue(column))
                : column.withGeneratedAs(
                        StoredExpression.ofColumn(expression, key.model() == KeyModel.PRIMARY, profile.version()));
        if (key.model() != KeyModel.AGGREGATE) {
            // REPLACE is tolerated there, and forgotten (facts 3.4).
            return completed.withAggregation(null);
        }
        if (column.aggregation() instanceof AggregateState state) {
            // Type and nullability follow from the function, whatever is written (facts 3.3).
            return completed
                    .withNullable(state.nullable())
                    .withType(AggregateStateTypes.of(state).orElse(column.type()));
        }
        return column.aggregation() == AggregateFunction.SUM && column.type() instanceof DataType.Decimal decimal
                ? completed.withType(new DataType.Decimal(SUM_PRECISION, decimal.scale()))
                : completed;
    }

    /** 4.1 stores the default of a BOOLEAN as a digit (facts 2.4). */
    private @Nullable DefaultValue defaultValue(Column column) {
        if (column.type() == DataType.Simple.BOOLEAN
                && profile.has(Feature.BOOLEAN_DEFAULT_AS_DIGIT)
                && column.defaultValue() instanceof DefaultValue.Literal literal) {
            return switch (literal.text().toLowerCase(java.util.Locale.ROOT)) {
                case "true" -> new DefaultValue.Literal("1");
                case "false" -> new DefaultValue.Literal("0");
                default -> literal;
            };
        }
        return column.defaultValue();
    }

    /** A view's columns and text follow from its query, which is not looked at here. */
    public View complete(View view) {
        return profile.has(Feature.VIEW_SECURITY) && view.security() == null
                ? view.withSecurity(ViewSecurity.NONE)
                : view;
    }

    /** A view's columns and text follow from its query, which is not looked at here. */
    public MaterializedView complete(MaterializedView view) {
        Refresh refresh = view.refresh().moment() == Refresh.Moment.IMMEDIATE
                ? new Refresh(null, view.refresh().scheme())
                : view.refresh();
        Map<String, String> properties = new TreeMap<>(view.properties());
        if (profile.runMode() == RunMode.SHARED_NOTHING) {
            properties.putIfAbsent("replicated_storage", "true");
            properties.putIfAbsent("storage_medium", "HDD");
        }
        properties.putIfAbsent("replication_num", "1");
        List<PartitionItem> partitionBy = view.partitionBy().stream()
                .map(item -> item instanceof PartitionItem.OfExpression expression
                        ? PartitionItem.expression(
                                StoredExpression.ofMaterializedPartition(expression.sql(), profile.version()))
                        : item)
                .toList();
        return view.withRefresh(refresh)
                .withPartitionBy(partitionBy)
                .withIndexes(
                        view.indexes().stream().map(IndexDefaults::complete).toList())
                .withDistribution(
                        view.distribution() == null && !profile.mayDistributeByRange()
                                ? Distribution.random()
                                : view.distribution())
                .withProperties(properties);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.declare.Renames;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Copies attributes of one object into another of the same kind. */
final class AttributeCopy {
    private final SchemaObject source;
    private final Renames renames;

    AttributeCopy(SchemaObject source, Renames renames) {
        this.source = source;
        this.renames = renames;
    }

    /** {@code target} with this attribute as the source has it; as it is if its kind has no such attribute. */
    SchemaObject into(SchemaObject target, String attribute) {
        return target.accept(new SchemaObject.Visitor<>() {
            @Override
            public SchemaObject visitTable(Table table) {
                return table(table, (Table) source, attribute);
            }

            @Override
            public SchemaObject visitView(View view) {
                return view(view, (View) source, attribute);
            }

            @Override
            public SchemaObject visitMaterializedView(MaterializedView view) {
                return materializedView(view, (MaterializedView) source, attribute);
            }

            @Override
            public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return attribute.equals(Attributes.QUERY)
                        ? view.withQuery(((SynchronousMaterializedView) source).query())
                        : view;
            }
        });
    }

    private Table table(Table target, Table from, String attribute) {
        return switch (attribute) {
            case Attributes.COMMENT -> target.withComment(from.comment());
            case Attributes.KEY -> target.withKey(from.key());
            case Attributes.PARTITIONING -> target.withPartitioning(from.partitioning());
            case Attributes.DISTRIBUTION -> target.withDistribution(from.distribution());
            case Attributes.SORT_KEY -> target.withSortKey(from.sortKey());
            case Attributes.INDEXES -> target.withIndexes(from.indexes());
            case Attributes.ROLLUPS -> target.withRollups(from.rollups());
            case Attributes.COLUMNS -> target.withColumns(columns(target, from));
            case Attributes.COLUMN_COMMENT ->
                each(target, from, (column, other) -> column.withComment(other.comment()));
            case Attributes.COLUMN_TYPE -> each(target, from, (column, other) -> column.withType(other.type()));
            case Attributes.COLUMN_NULLABLE ->
                each(target, from, (column, other) -> column.withNullable(other.nullable()));
            case Attributes.COLUMN_DEFAULT ->
                each(target, from, (column, other) -> column.withDefault(other.defaultValue()));
            default -> target.withProperties(properties(target.properties(), from.properties(), attribute));
        };
    }

    private static View view(View target, View from, String attribute) {
        return switch (attribute) {
            case Attributes.COMMENT -> target.withComment(from.comment());
            case Attributes.SECURITY -> target.withSecurity(from.security());
            case Attributes.COLUMNS -> target.withColumns(from.columns());
            case Attributes.COLUMN_COMMENT -> target.withColumns(commented(target.columns(), from.columns()));
            case Attributes.QUERY -> target.withQuery(from.query());
            default -> target;
        };
    }

    private static MaterializedView materializedView(MaterializedView target, MaterializedView from, String attribute) {
        return switch (attribute) {
            case Attributes.COMMENT -> target.withComment(from.comment());
            case Attributes.PARTITIONING -> target.withPartitionBy(from.partitionBy());
            case Attributes.DISTRIBUTION -> target.withDistribution(from.distribution());
            case Attributes.SORT_KEY -> target.withSortKey(from.sortKey());
            case Attributes.INDEXES -> target.withIndexes(from.indexes());
            case Attributes.REFRESH -> target.withRefresh(from.refresh());
            case Attributes.COLUMNS -> target.withColumns(from.columns());
            case Attributes.COLUMN_COMMENT -> target.withColumns(commented(target.columns(), from.columns()));
            case Attributes.QUERY -> target.withQuery(from.query());
            default -> target.withProperties(properties(target.properties(), from.properties(), attribute));
        };
    }

    private Table each(Table target, Table from, BiFunction<Column, Column, Column> copy) {
        return target.withColumns(target.columns().stream()
                .map(column -> counterpart(target, column, from)
                        .map(other -> copy.apply(column, other))
                        .orElse(column))
                .toList());
    }

    /** The same columns with the comments of the other ones, where they are the same columns. */
    private static List<ViewColumn> commented(List<ViewColumn> target, List<ViewColumn> from) {
        List<String> names = target.stream().map(ViewColumn::name).toList();
        return names.equals(from.stream().map(ViewColumn::name).toList()) ? from : target;
    }

    /** Which columns there are, and in which order; what both have is as the target has it. */
    private static List<Column> columns(Table target, Table from) {
        return from.columns().stream()
                .map(column -> target.column(column.name()).orElse(column))
                .toList();
    }

    /** The column of that name, or of the one that it has after or had before a rename. */
    private Optional<Column> counterpart(Table table, Column column, Table from) {
        return from.column(column.name())
                .or(() -> renames.formerColumn(table.name(), column.name()).flatMap(from::column))
                .or(() -> from.columns().stream()
                        .filter(other -> renames.formerColumn(from.name(), other.name())
                                .filter(column::isNamed)
                                .isPresent())
                        .findFirst());
    }

    private static Map<String, String> properties(
            Map<String, String> target, Map<String, String> from, String attribute) {
        if (!attribute.startsWith(Attributes.PROPERTY)) {
            return target;
        }
        String key = attribute.substring(Attributes.PROPERTY.length());
        Map<String, String> changed = new LinkedHashMap<>(target);
        String value = from.get(key);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}

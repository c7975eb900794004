// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.query.Relations;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to say of an object besides its name and comment. */
final class ObjectFacts {
    private final DdlWriter writer;
    private final Relations relations;

    /** @param relations tells the columns of views */
    ObjectFacts(ServerProfile profile, Relations relations) {
        this.writer = new DdlWriter(profile, IdentifierQuoting.WHERE_NEEDED);
        this.relations = relations;
    }

    /** Its columns, in their order. */
    List<DocumentedColumn> columns(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public List<DocumentedColumn> visitTable(Table table) {
                return table.columns().stream()
                        .map(column -> column(column, table))
                        .toList();
            }

            @Override
            public List<DocumentedColumn> visitView(View view) {
                return viewColumns(view.name(), view.columns());
            }

            @Override
            public List<DocumentedColumn> visitMaterializedView(MaterializedView view) {
                return viewColumns(view.name(), view.columns());
            }

            @Override
            public List<DocumentedColumn> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return List.of();
            }
        });
    }

    private DocumentedColumn column(Column column, Table table) {
        boolean key = table.key() != null && table.key().has(column.name());
        return new DocumentedColumn(
                column.name(), key, writer.type(column.type()), column.nullable(), value(column), column.comment());
    }

    private static String value(Column column) {
        List<String> parts = new ArrayList<>();
        if (column.aggregation() instanceof AggregateFunction function) {
            parts.add(function.name());
        }
        if (column.aggregation() instanceof AggregateState state) {
            parts.add(state.function());
        }
        if (column.autoIncrement()) {
            parts.add("AUTO_INCREMENT");
        }
        if (column.generatedAs() != null) {
            parts.add("= " + column.generatedAs());
        }
        if (column.defaultValue() != null) {
            parts.add(column.defaultValue().accept(new DefaultText()));
        }
        return String.join(" ", parts);
    }

    private static final class DefaultText implements DefaultValue.Visitor<String> {
        @Override
        public String visitLiteral(DefaultValue.Literal value) {
            return '"' + value.text() + '"';
        }

        @Override
        public String visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
            return "CURRENT_TIMESTAMP" + (value.precision() == null ? "" : "(" + value.precision() + ")");
        }

        @Override
        public String visitExpression(DefaultValue.Expression value) {
            return value.sql();
        }

        @Override
        public String visitConstructor(DefaultValue.Constructor value) {
            return value.sql();
        }
    }

    /** Those of its list, else those that follow from its query, as far as that can be told. */
    private List<DocumentedColumn> viewColumns(ObjectName name, List<ViewColumn> listed) {
        List<ViewColumn> columns = listed.isEmpty()
                ? relations.columns(name).orElse(List.of()).stream()
                        .map(column -> new ViewColumn(column, ""))
                        .toList()
                : listed;
        return columns.stream()
                .map(column -> new DocumentedColumn(column.name(), false, "", true, "", column.comment()))
                .toList();
    }

    /** All else, by title. */
    Map<String, String> facts(SchemaObject object) {
        Map<String, String> facts = new LinkedHashMap<>();
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public Map<String, String> visitTable(Table table) {
                if (table.key() != null) {
                    facts.put(
                            "Key",
                            table.key().model() + " KEY " + list(table.key().columns()));
                }
                if (table.partitioning() != null) {
                    facts.put("Partitioned by", clause(writer.partitioning(table.partitioning()), "PARTITION BY "));
                }
                storage(table.distribution(), table.sortKey(), table.indexes(), facts);
                lines("Rollups", table.rollups().stream().map(this::rollup).toList(), facts);
                properties(table.properties(), facts);
                return facts;
            }

            private String rollup(Rollup rollup) {
                return writer.rollup(rollup);
            }

            @Override
            public Map<String, String> visitView(View view) {
                if (view.security() != null) {
                    facts.put("Security", view.security().name());
                }
                return facts;
            }

            @Override
            public Map<String, String> visitMaterializedView(MaterializedView view) {
                facts.put("Refreshed", clause(writer.refresh(view.refresh()), "REFRESH "));
                if (!view.partitionBy().isEmpty()) {
                    facts.put("Partitioned by", clause(writer.partitionItems(view.partitionBy()), "PARTITION BY "));
                }
                storage(view.distribution(), view.sortKey(), view.indexes(), facts);
                properties(view.properties(), facts);
                return facts;
            }

            @Override
            public Map<String, String> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                properties(view.properties(), facts);
                return facts;
            }
        });
    }

    private void storage(
            @Nullable Distribution distribution, List<String> sortKey, List<Index> indexes, Map<String, String> facts) {
        if (distribution != null) {
            facts.put("Distributed by", clause(writer.distribution(distribution), "DISTRIBUTED BY "));
        }
        if (!sortKey.isEmpty()) {
            facts.put("Sorted by", list(sortKey));
        }
        lines("Indexes", indexes.stream().map(writer::index).toList(), facts);
    }

    private static void lines(String title, List<String> lines, Map<String, String> facts) {
        if (!lines.isEmpty()) {
            facts.put(title, String.join("\n", lines));
        }
    }

    private static void properties(Map<String, String> properties, Map<String, String> facts) {
        lines(
                "Properties",
                properties.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .toList(),
                facts);
    }

    private static String clause(String text, String keyword) {
        return text.startsWith(keyword) ? text.substring(keyword.length()) : text;
    }

    private String list(List<String> columns) {
        return columns.stream().map(writer::identifier).collect(Collectors.joining(", ", "(", ")"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema as JSON has it, of maps, lists, texts, numbers and truth values: a list of databases and objects. Types and
 * short clauses are in StarRocks' words, {@code null} is for what is not said. {@link SchemaTreeReader} reads it back.
 */
public final class SchemaTree implements SchemaObject.Visitor<Map<String, @Nullable Object>> {
    private static final DdlWriter CLAUSES = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private SchemaTree() {}

    /** Everything that the schema holds, in its order. */
    public static List<Map<String, @Nullable Object>> of(Schema schema) {
        SchemaTree tree = new SchemaTree();
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        schema.databases().values().forEach(database -> all.add(database(database)));
        schema.objects().values().forEach(object -> all.add(object.accept(tree)));
        return all;
    }

    private static Map<String, @Nullable Object> database(Database database) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", "database");
        tree.put("name", database.name());
        tree.put("properties", database.properties());
        return tree;
    }

    @Override
    public Map<String, @Nullable Object> visitTable(Table table) {
        Map<String, @Nullable Object> tree = object("table", table);
        tree.put("columns", table.columns().stream().map(SchemaTree::column).toList());
        tree.put("indexes", table.indexes().stream().map(SchemaTree::index).toList());
        tree.put("key", key(table.key()));
        tree.put("comment", table.comment());
        tree.put("partitioning", PartitionTree.of(table.partitioning()));
        tree.put("distribution", distribution(table.distribution()));
        tree.put("sortKey", table.sortKey());
        tree.put("rollups", table.rollups().stream().map(SchemaTree::rollup).toList());
        tree.put("properties", table.properties());
        if (!table.temporaryPartitions().isEmpty()) {
            tree.put("temporaryPartitions", PartitionTree.definitions(table.temporaryPartitions()));
        }
        return tree;
    }

    @Override
    public Map<String, @Nullable Object> visitView(View view) {
        Map<String, @Nullable Object> tree = object("view", view);
        tree.put("columns", view.columns().stream().map(SchemaTree::column).toList());
        tree.put("comment", view.comment());
        tree.put("security", view.security() == null ? null : view.security().name());
        tree.put("query", view.query());
        return tree;
    }

    @Override
    public Map<String, @Nullable Object> visitMaterializedView(MaterializedView view) {
        Map<String, @Nullable Object> tree = object("materialized view", view);
        tree.put("columns", view.columns().stream().map(SchemaTree::column).toList());
        tree.put("indexes", view.indexes().stream().map(SchemaTree::index).toList());
        tree.put("comment", view.comment());
        tree.put("partitionBy", PartitionTree.items(view.partitionBy()));
        tree.put("distribution", distribution(view.distribution()));
        tree.put("sortKey", view.sortKey());
        tree.put("refresh", CLAUSES.refresh(view.refresh()));
        tree.put("properties", view.properties());
        tree.put("query", view.query());
        return tree;
    }

    @Override
    public Map<String, @Nullable Object> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        Map<String, @Nullable Object> tree = object("synchronous materialized view", view);
        tree.put("properties", view.properties());
        tree.put("query", view.query());
        return tree;
    }

    private static Map<String, @Nullable Object> object(String kind, SchemaObject object) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind);
        tree.put("name", object.name().toString());
        return tree;
    }

    private static Map<String, @Nullable Object> column(Column column) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", column.name());
        tree.put("type", CLAUSES.type(column.type()));
        tree.put("nullable", column.nullable());
        tree.put("default", defaultValue(column.defaultValue()));
        tree.put("autoIncrement", column.autoIncrement());
        tree.put("generatedAs", column.generatedAs());
        tree.put("aggregation", aggregation(column.aggregation()));
        tree.put("comment", column.comment());
        return tree;
    }

    private static Map<String, @Nullable Object> column(ViewColumn column) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", column.name());
        tree.put("comment", column.comment());
        return tree;
    }

    /** The name of a function, or the call whose state is kept. */
    private static @Nullable Object aggregation(@Nullable Aggregation aggregation) {
        if (aggregation instanceof AggregateState state) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("function", state.function());
            tree.put("arguments", state.arguments().stream().map(CLAUSES::type).toList());
            return tree;
        }
        return aggregation == null ? null : aggregation.toString();
    }

    private static Map<String, @Nullable Object> index(Index index) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", index.name());
        tree.put("columns", index.columns());
        tree.put("type", index.type().name());
        tree.put("properties", index.properties());
        tree.put("comment", index.comment());
        return tree;
    }

    private static Map<String, @Nullable Object> rollup(Rollup rollup) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", rollup.name());
        tree.put("columns", rollup.columns());
        tree.put("duplicateKey", rollup.duplicateKey());
        tree.put("from", rollup.from());
        tree.put("properties", rollup.properties());
        return tree;
    }

    private static @Nullable Map<String, @Nullable Object> key(@Nullable TableKey key) {
        if (key == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("model", key.model().name());
        tree.put("columns", key.columns());
        return tree;
    }

    private static @Nullable String distribution(@Nullable Distribution distribution) {
        return distribution == null ? null : CLAUSES.distribution(distribution);
    }

    /** One field, whose name tells a constant from what is computed: the texts can be the same. */
    private static @Nullable Map<String, @Nullable Object> defaultValue(@Nullable DefaultValue value) {
        if (value == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        return value.accept(new DefaultValue.Visitor<>() {
            @Override
            public Map<String, @Nullable Object> visitLiteral(DefaultValue.Literal literal) {
                tree.put("literal", literal.text());
                return tree;
            }

            @Override
            public Map<String, @Nullable Object> visitCurrentTimestamp(DefaultValue.CurrentTimestamp timestamp) {
                tree.put("currentTimestamp", timestamp.precision());
                return tree;
            }

            @Override
            public Map<String, @Nullable Object> visitExpression(DefaultValue.Expression expression) {
                tree.put("expression", expression.sql());
                return tree;
            }

            @Override
            public Map<String, @Nullable Object> visitConstructor(DefaultValue.Constructor constructor) {
                tree.put("constructor", constructor.sql());
                return tree;
            }
        });
    }
}

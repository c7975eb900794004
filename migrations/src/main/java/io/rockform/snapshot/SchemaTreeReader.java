// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import io.rockform.ddl.DdlClauses;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SchemaTree} writes. */
final class SchemaTreeReader {
    private final Map<String, Database> databases = new LinkedHashMap<>();
    private final Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();

    private SchemaTreeReader() {}

    /** @param all the list of databases and objects */
    static Schema read(JsonTree all) {
        SchemaTreeReader reader = new SchemaTreeReader();
        all.list(reader::add);
        return new Schema(reader.databases, reader.objects);
    }

    private boolean add(JsonTree tree) {
        String kind = tree.at("kind").text();
        if (kind.equals("database")) {
            tree.only("kind", "name", "properties");
            Database database =
                    new Database(tree.at("name").text(), tree.at("properties").properties());
            if (databases.put(database.name(), database) != null) {
                throw tree.invalid("the database '" + database.name() + "' is there twice");
            }
            return true;
        }
        SchemaObject object =
                switch (kind) {
                    case "table" -> table(tree);
                    case "view" -> view(tree);
                    case "materialized view" -> materializedView(tree);
                    case "synchronous materialized view" -> synchronous(tree);
                    default -> throw tree.at("kind").invalid("'" + kind + "' is not known");
                };
        if (objects.put(object.name(), object) != null) {
            throw tree.invalid("'" + object.name() + "' is there twice");
        }
        return true;
    }

    private static Table table(JsonTree tree) {
        tree.only(
                "kind",
                "name",
                "columns",
                "indexes",
                "key",
                "comment",
                "partitioning",
                "distribution",
                "sortKey",
                "rollups",
                "properties",
                "temporaryPartitions");
        JsonTree partitioning = tree.atOrNull("partitioning");
        return new Table(
                name(tree),
                tree.at("columns").list(SchemaTreeReader::column),
                tree.at("indexes").list(SchemaTreeReader::index),
                key(tree.atOrNull("key")),
                tree.at("comment").text(),
                partitioning == null ? null : PartitionTreeReader.partitioning(partitioning),
                distribution(tree.atOrNull("distribution")),
                tree.at("sortKey").texts(),
                tree.at("rollups").list(SchemaTreeReader::rollup),
                tree.at("properties").properties(),
                tree.has("temporaryPartitions")
                        ? tree.at("temporaryPartitions").list(PartitionTreeReader::definition)
                        : List.of());
    }

    private static View view(JsonTree tree) {
        tree.only("kind", "name", "columns", "comment", "security", "query");
        JsonTree security = tree.atOrNull("security");
        return new View(
                name(tree),
                tree.at("columns").list(SchemaTreeReader::viewColumn),
                tree.at("comment").text(),
                security == null ? null : security.constant(ViewSecurity.values()),
                tree.at("query").text());
    }

    private static MaterializedView materializedView(JsonTree tree) {
        tree.only(
                "kind",
                "name",
                "columns",
                "indexes",
                "comment",
                "partitionBy",
                "distribution",
                "sortKey",
                "refresh",
                "properties",
                "query");
        return new MaterializedView(
                name(tree),
                tree.at("columns").list(SchemaTreeReader::viewColumn),
                tree.at("indexes").list(SchemaTreeReader::index),
                tree.at("comment").text(),
                tree.at("partitionBy").list(PartitionTreeReader::item),
                distribution(tree.atOrNull("distribution")),
                tree.at("sortKey").texts(),
                tree.at("refresh").clause(DdlClauses::refresh),
                tree.at("properties").properties(),
                tree.at("query").text());
    }

    private static SynchronousMaterializedView synchronous(JsonTree tree) {
        tree.only("kind", "name", "properties", "query");
        return new SynchronousMaterializedView(
                name(tree), tree.at("properties").properties(), tree.at("query").text());
    }

    private static ObjectName name(JsonTree tree) {
        return ObjectName.of(tree.at("name").text());
    }

    private static Column column(JsonTree tree) {
        tree.only("name", "type", "nullable", "default", "autoIncrement", "generatedAs", "aggregation", "comment");
        JsonTree generatedAs = tree.atOrNull("generatedAs");
        Aggregation aggregation = aggregation(tree.atOrNull("aggregation"));
        return new Column(
                tree.at("name").text(),
                tree.at("type")
                        .clause(aggregation instanceof AggregateState ? DdlClauses::typeOfState : DdlClauses::type),
                tree.at("nullable").truth(),
                defaultValue(tree.atOrNull("default")),
                tree.at("autoIncrement").truth(),
                generatedAs == null ? null : generatedAs.text(),
                aggregation,
                tree.at("comment").text());
    }

    private static ViewColumn viewColumn(JsonTree tree) {
        tree.only("name", "comment");
        return new ViewColumn(tree.at("name").text(), tree.at("comment").text());
    }

    private static @Nullable Aggregation aggregation(@Nullable JsonTree tree) {
        if (tree == null) {
            return null;
        }
        if (tree.node().isTextual()) {
            return tree.constant(AggregateFunction.values());
        }
        tree.only("function", "arguments");
        return new AggregateState(
                tree.at("function").text(),
                tree.at("arguments").list(argument -> argument.clause(DdlClauses::typeOfState)));
    }

    private static @Nullable DefaultValue defaultValue(@Nullable JsonTree tree) {
        if (tree == null) {
            return null;
        }
        if (tree.has("literal")) {
            return new DefaultValue.Literal(tree.only("literal").at("literal").text());
        }
        if (tree.has("expression")) {
            return new DefaultValue.Expression(
                    tree.only("expression").at("expression").text());
        }
        if (tree.has("constructor")) {
            return new DefaultValue.Constructor(
                    tree.only("constructor").at("constructor").text());
        }
        JsonTree precision = tree.only("currentTimestamp").atOrNull("currentTimestamp");
        return new DefaultValue.CurrentTimestamp(precision == null ? null : precision.integer());
    }

    private static Index index(JsonTree tree) {
        tree.only("name", "columns", "type", "properties", "comment");
        return new Index(
                tree.at("name").text(),
                tree.at("columns").texts(),
                tree.at("type").constant(IndexType.values()),
                tree.at("properties").properties(),
                tree.at("comment").text());
    }

    private static Rollup rollup(JsonTree tree) {
        tree.only("name", "columns", "duplicateKey", "from", "properties");
        JsonTree from = tree.atOrNull("from");
        return new Rollup(
                tree.at("name").text(),
                tree.at("columns").texts(),
                tree.at("duplicateKey").texts(),
                from == null ? null : from.text(),
                tree.at("properties").properties());
    }

    private static @Nullable TableKey key(@Nullable JsonTree tree) {
        if (tree == null) {
            return null;
        }
        tree.only("model", "columns");
        List<String> columns = tree.at("columns").texts();
        return new TableKey(tree.at("model").constant(KeyModel.values()), columns);
    }

    private static @Nullable Distribution distribution(@Nullable JsonTree tree) {
        return tree == null ? null : tree.clause(DdlClauses::distribution);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.json;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema as JSON: a list of objects, their clauses in StarRocks' words, {@code null} for what is not said. */
final class SchemaJson implements SchemaObject.Visitor<Map<String, @Nullable Object>> {
    private static final DdlWriter CLAUSES = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private SchemaJson() {}

    static List<Map<String, @Nullable Object>> of(Schema schema) {
        SchemaJson json = new SchemaJson();
        return schema.objects().values().stream()
                .map(object -> object.accept(json))
                .toList();
    }

    @Override
    public Map<String, @Nullable Object> visitTable(Table table) {
        Map<String, @Nullable Object> json = object("table", table);
        json.put("columns", table.columns().stream().map(SchemaJson::column).toList());
        json.put("key", key(table.key()));
        json.put("comment", table.comment());
        json.put("distribution", distribution(table.distribution()));
        json.put("sortKey", table.sortKey());
        json.put("properties", table.properties());
        return json;
    }

    @Override
    public Map<String, @Nullable Object> visitView(View view) {
        Map<String, @Nullable Object> json = object("view", view);
        json.put("columns", view.columns());
        json.put("comment", view.comment());
        json.put("security", view.security());
        json.put("query", view.query());
        return json;
    }

    @Override
    public Map<String, @Nullable Object> visitMaterializedView(MaterializedView view) {
        Map<String, @Nullable Object> json = object("materialized view", view);
        json.put("columns", view.columns());
        json.put("comment", view.comment());
        json.put("distribution", distribution(view.distribution()));
        json.put("sortKey", view.sortKey());
        json.put("refresh", CLAUSES.refresh(view.refresh()));
        json.put("properties", view.properties());
        json.put("query", view.query());
        return json;
    }

    @Override
    public Map<String, @Nullable Object> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        Map<String, @Nullable Object> json = object("synchronous materialized view", view);
        json.put("properties", view.properties());
        json.put("query", view.query());
        return json;
    }

    private static Map<String, @Nullable Object> object(String kind, SchemaObject object) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("name", object.name().toString());
        return json;
    }

    private static Map<String, @Nullable Object> column(Column column) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", CLAUSES.type(column.type()));
        json.put("nullable", column.nullable());
        json.put("default", defaultValue(column.defaultValue()));
        json.put("autoIncrement", column.autoIncrement());
        json.put("aggregation", column.aggregation());
        json.put("comment", column.comment());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> key(@Nullable TableKey key) {
        if (key == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("model", key.model());
        json.put("columns", key.columns());
        return json;
    }

    private static @Nullable String distribution(@Nullable Distribution distribution) {
        return distribution == null ? null : CLAUSES.distribution(distribution);
    }

    /** One field, whose name tells a constant from what is computed: the texts can be the same. */
    private static @Nullable Map<String, String> defaultValue(@Nullable DefaultValue value) {
        if (value == null) {
            return null;
        }
        return value.accept(new DefaultValue.Visitor<>() {
            @Override
            public Map<String, String> visitLiteral(DefaultValue.Literal literal) {
                return Map.of("literal", literal.text());
            }

            @Override
            public Map<String, String> visitCurrentTimestamp(DefaultValue.CurrentTimestamp timestamp) {
                String precision = timestamp.precision() == null ? "" : "(" + timestamp.precision() + ")";
                return Map.of("expression", "CURRENT_TIMESTAMP" + precision);
            }

            @Override
            public Map<String, String> visitExpression(DefaultValue.Expression expression) {
                return Map.of("expression", expression.sql());
            }

            @Override
            public Map<String, String> visitConstructor(DefaultValue.Constructor constructor) {
                return Map.of("expression", constructor.sql());
            }
        });
    }
}

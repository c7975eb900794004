// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.compare.SchemaRelations;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.query.ReadableQuery;
import io.rockform.query.Relations;
import io.rockform.query.StoredQuery;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes out of a schema that was read from a server what the server would choose again by itself: properties and
 * distributions that are its defaults, partitions that it makes by the clock, the security of views. What is left is what a person would have written. A
 * model's silence leaves these choices to the server, so nothing differs on their account.
 */
public final class ServerChoices implements SchemaObject.Visitor<SchemaObject> {
    private static final String REPLICATION_NUM = "replication_num";

    private final Schema schema;
    private final ServerProfile profile;
    private final ServerDefaults defaults;
    private final Relations relations;

    private ServerChoices(Schema schema, ServerProfile profile) {
        this.schema = schema;
        this.profile = profile;
        this.defaults = new ServerDefaults(profile, "");
        this.relations = SchemaRelations.of(schema, "", profile.version());
    }

    /**
     * The schema without them.
     *
     * @param profile the server that the schema was read from, whose defaults depend on its version and run mode
     */
    public static Schema leftOut(Schema schema, ServerProfile profile) {
        ServerChoices choices = new ServerChoices(schema, profile);
        Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();
        schema.objects().forEach((name, object) -> objects.put(name, object.accept(choices)));
        return new Schema(schema.databases(), objects);
    }

    /** The key stays: it says what the rows mean, even where the server would have chosen the same. */
    @Override
    public SchemaObject visitTable(Table table) {
        Table shorter = table.withComment(comment(table.comment(), "OLAP"));
        if (isChosen(shorter, shorter.withDistribution(null))) {
            shorter = shorter.withDistribution(null);
        }
        for (String key : table.properties().keySet()) {
            Table without = shorter.withProperties(without(shorter.properties(), key));
            // Whoever turns partitions over to the clock says so.
            boolean said = key.equals(DynamicPartitions.ENABLE);
            shorter = !said && isChosen(shorter, without) ? without : shorter;
        }
        return shorter.partitioning() instanceof Partitioning.Range range
                        && DynamicPartitions.isEnabled(table.properties())
                ? shorter.withPartitioning(new Partitioning.Range(range.items(), List.of()))
                : shorter;
    }

    private boolean isChosen(Table table, Table without) {
        return defaults.complete(table).equals(defaults.complete(without));
    }

    @Override
    public SchemaObject visitView(View view) {
        View without = view.withSecurity(null);
        View shorter = defaults.complete(view).equals(defaults.complete(without)) ? without : view;
        String query = readable(view.query());
        return shorter.withQuery(query).withColumns(columns(view.columns(), query));
    }

    @Override
    public SchemaObject visitMaterializedView(MaterializedView view) {
        MaterializedView shorter = view.withComment(comment(view.comment(), "MATERIALIZED_VIEW"));
        if (isChosen(shorter, shorter.withDistribution(null))) {
            shorter = shorter.withDistribution(null);
        }
        for (String key : view.properties().keySet()) {
            MaterializedView without = shorter.withProperties(without(shorter.properties(), key));
            boolean chosen = isChosen(shorter, without) || (key.equals(REPLICATION_NUM) && isInferred(view));
            shorter = chosen ? without : shorter;
        }
        String query = readable(view.query());
        return shorter.withQuery(query).withColumns(columns(view.columns(), query));
    }

    private boolean isChosen(MaterializedView view, MaterializedView without) {
        return defaults.complete(view).equals(defaults.complete(without));
    }

    @Override
    public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return view;
    }

    /** From 4.1 on servers keep what a person wrote; before they write it anew (facts 8.3). */
    private String readable(String query) {
        return profile.has(Feature.ORIGINAL_VIEW_TEXT)
                ? query
                : ReadableQuery.of(query, relations, IdentifierQuoting.WHERE_NEEDED::quote);
    }

    /** None if they are named as the query names them, and have no comments. */
    private List<ViewColumn> columns(List<ViewColumn> columns, String query) {
        boolean commented =
                columns.stream().anyMatch(column -> !column.comment().isEmpty());
        List<String> names = columns.stream().map(ViewColumn::name).toList();
        return !commented && names.equals(selected(query)) ? List.of() : columns;
    }

    private List<String> selected(String query) {
        try {
            return StoredQuery.ofView(query, relations, profile.version()).columns();
        } catch (RockformException unreadable) {
            return List.of();
        }
    }

    /** From the base tables (facts 9.1), whichever of the schema's tables they are. */
    private boolean isInferred(MaterializedView view) {
        String number = view.properties().get(REPLICATION_NUM);
        return !schema.tables().isEmpty()
                && schema.tables().stream()
                        .map(table -> defaults.complete(table).properties().get(REPLICATION_NUM))
                        .allMatch(base -> Objects.equals(base, number));
    }

    /** In shared-data clusters objects without a comment print one (facts 4.7, 9.2). */
    private String comment(String comment, String printedForNone) {
        return profile.runMode() == RunMode.SHARED_DATA && comment.equals(printedForNone) ? "" : comment;
    }

    private static Map<String, String> without(Map<String, String> properties, String key) {
        Map<String, String> rest = new LinkedHashMap<>(properties);
        rest.remove(key);
        return rest;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.profile.TableProperty;
import io.rockform.query.DefaultDatabase;
import io.rockform.query.Relations;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the name of the database out of the queries that were read in it, so that they can run in another (trap 9). */
final class DatabaseRemoval implements SchemaObject.Visitor<SchemaObject> {
    /** {@code REFERENCES default_catalog.database.table}, up to the parenthesis. */
    private static final Pattern REFERENCED =
            Pattern.compile("(?i)(\\bREFERENCES\\s+)(?:default_catalog\\.)?(?:([^.(\\s]+)\\.)?([^.(\\s]+)(?=\\s*\\()");

    private final Relations relations;

    /** @param objects all that are known, for the sake of their columns */
    DatabaseRemoval(String database, Collection<SchemaObject> objects) {
        Map<ObjectName, List<String>> columns = new HashMap<>();
        for (SchemaObject object : objects) {
            columns.put(object.name(), object.accept(new ColumnNames()));
        }
        this.relations = Relations.of(database, columns);
    }

    private static final class ColumnNames implements SchemaObject.Visitor<List<String>> {
        @Override
        public List<String> visitTable(Table table) {
            return table.columns().stream().map(Column::name).toList();
        }

        @Override
        public List<String> visitView(View view) {
            return view.columns().stream().map(ViewColumn::name).toList();
        }

        @Override
        public List<String> visitMaterializedView(MaterializedView view) {
            return view.columns().stream().map(ViewColumn::name).toList();
        }

        /** It cannot be read by its name. */
        @Override
        public List<String> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
            return List.of();
        }
    }

    /** Constraints are stored with the names of the table's own catalog and database (facts 5; recorded properties/constraints). */
    @Override
    public SchemaObject visitTable(Table table) {
        Map<String, String> properties = new LinkedHashMap<>(table.properties());
        properties.computeIfPresent(TableProperty.UNIQUE_CONSTRAINTS.key(), (key, value) -> uniqueConstraints(value));
        properties.computeIfPresent(
                TableProperty.FOREIGN_KEY_CONSTRAINTS.key(), (key, value) -> foreignKeys(table, value));
        return table.withProperties(properties);
    }

    /** They are about columns of their own table. */
    private static String uniqueConstraints(String value) {
        return Arrays.stream(value.split(";"))
                .map(constraint -> Arrays.stream(constraint.split(","))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1).strip())
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
    }

    /** A table without a database is looked for in that of the table that refers to it. */
    private String foreignKeys(Table table, String value) {
        String other = table.name().database();
        String database = other == null ? relations.defaultDatabase() : other;
        return REFERENCED.matcher(value).replaceAll(found -> {
            String parent = found.group(2);
            boolean here = parent == null || parent.equals(database);
            return Matcher.quoteReplacement(found.group(1) + (here ? "" : parent + ".") + found.group(3));
        });
    }

    /** @throws io.rockform.problem.RockformException if the query cannot be read */
    @Override
    public SchemaObject visitView(View view) {
        return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
    }

    /** @throws io.rockform.problem.RockformException if the query cannot be read */
    @Override
    public SchemaObject visitMaterializedView(MaterializedView view) {
        return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
    }

    /** @throws io.rockform.problem.RockformException if the query cannot be read */
    @Override
    public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
    }
}

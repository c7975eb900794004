// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The attributes of objects that can be left unmanaged, by name. */
public final class Attributes {
    /** What the name of a property begins with: {@code property.replication_num}. */
    public static final String PROPERTY = "property.";

    static final String COMMENT = "comment";
    static final String KEY = "key";
    static final String PARTITIONING = "partitioning";
    static final String DISTRIBUTION = "distribution";
    static final String SORT_KEY = "sort-key";
    static final String INDEXES = "indexes";
    static final String ROLLUPS = "rollups";
    static final String REFRESH = "refresh";
    static final String SECURITY = "security";
    static final String QUERY = "query";
    /** What the names of all attributes of columns begin with. */
    static final String COLUMN = "column";

    static final String COLUMNS = "columns";
    static final String COLUMN_COMMENT = "column.comment";
    static final String COLUMN_TYPE = "column.type";
    static final String COLUMN_NULLABLE = "column.nullable";
    static final String COLUMN_DEFAULT = "column.default";

    private static final List<String> TABLE = List.of(
            COLUMNS,
            COLUMN_TYPE,
            COLUMN_NULLABLE,
            COLUMN_DEFAULT,
            COLUMN_COMMENT,
            INDEXES,
            KEY,
            COMMENT,
            PARTITIONING,
            DISTRIBUTION,
            SORT_KEY,
            ROLLUPS);
    private static final List<String> VIEW = List.of(COLUMNS, COLUMN_COMMENT, COMMENT, SECURITY, QUERY);
    private static final List<String> MATERIALIZED_VIEW =
            List.of(COLUMNS, COLUMN_COMMENT, INDEXES, COMMENT, PARTITIONING, DISTRIBUTION, SORT_KEY, REFRESH, QUERY);

    private Attributes() {}

    /** All names; {@code property.NAME} stands for each property. */
    public static List<String> names() {
        Set<String> names = new LinkedHashSet<>(TABLE);
        names.addAll(VIEW);
        names.addAll(MATERIALIZED_VIEW);
        names.add(PROPERTY + "NAME");
        return List.copyOf(names);
    }

    /** Those of an object, each of its properties among them. */
    static List<String> of(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public List<String> visitTable(Table table) {
                return with(TABLE, table.properties().keySet());
            }

            @Override
            public List<String> visitView(View view) {
                return VIEW;
            }

            @Override
            public List<String> visitMaterializedView(MaterializedView view) {
                return with(MATERIALIZED_VIEW, view.properties().keySet());
            }

            @Override
            public List<String> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return List.of(QUERY);
            }
        });
    }

    private static List<String> with(List<String> attributes, Collection<String> properties) {
        List<String> all = new ArrayList<>(attributes);
        properties.forEach(key -> all.add(PROPERTY + key));
        return all;
    }
}

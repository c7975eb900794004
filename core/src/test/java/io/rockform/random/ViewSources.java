// SPDX-License-Identifier: Apache-2.0
package io.rockform.random;

import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the views of valid schemas read, which their queries say in one form. */
public final class ViewSources {
    private static final Pattern QUERY =
            Pattern.compile("SELECT (\\w+) AS x FROM ([\\w.]+) WHERE (\\w+) IS NOT NULL LIMIT \\d+");

    private ViewSources() {}

    /** Whether each view reads something that is there. A variation may take it away, as people do. */
    public static boolean isWhole(Schema schema) {
        return schema.objects().values().stream().allMatch(object -> isReadable(object, schema));
    }

    private static @Nullable Matcher query(@Nullable SchemaObject object) {
        String query = object instanceof View view
                ? view.query()
                : object instanceof MaterializedView materialized ? materialized.query() : null;
        if (query == null) {
            return null;
        }
        Matcher parts = QUERY.matcher(query);
        if (!parts.matches()) {
            throw new IllegalStateException(query);
        }
        return parts;
    }

    /** What a view reads; null for what is no view. */
    public static @Nullable ObjectName source(@Nullable SchemaObject object) {
        Matcher parts = query(object);
        return parts == null ? null : ObjectName.of(parts.group(2));
    }

    /** Whether what the view reads is there; true of tables. */
    public static boolean isReadable(SchemaObject object, Schema schema) {
        Matcher parts = query(object);
        if (parts == null) {
            return true;
        }
        SchemaObject source = schema.objects().get(ObjectName.of(parts.group(2)));
        if (source instanceof Table table) {
            return table.column(parts.group(1)).isPresent()
                    && table.column(parts.group(3)).isPresent();
        }
        return source != null && parts.group(1).equals("x");
    }
}

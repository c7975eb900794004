// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of objects, as patterns name them. */
public enum Kind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    SYNCHRONOUS_MATERIALIZED_VIEW;

    /** {@code materialized-view}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code materialized view}. */
    public String words() {
        return title().replace('-', ' ');
    }

    static Optional<Kind> named(String title) {
        return Arrays.stream(values())
                .filter(kind -> kind.title().equals(title))
                .findFirst();
    }

    /** The names of all, for messages. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(Kind::title).toList();
    }

    /** The kind of an object. */
    public static Kind of(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public Kind visitTable(Table table) {
                return TABLE;
            }

            @Override
            public Kind visitView(View view) {
                return VIEW;
            }

            @Override
            public Kind visitMaterializedView(MaterializedView view) {
                return MATERIALIZED_VIEW;
            }

            @Override
            public Kind visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return SYNCHRONOUS_MATERIALIZED_VIEW;
            }
        });
    }
}

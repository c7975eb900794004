// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.access.ObjectKind;
import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;

/** The catalog's objects as those that privileges are about. */
public final class Securables {
    private Securables() {}

    public static ObjectKind kind(StoredObject object) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public ObjectKind visitTable(StoredTable table) {
                return ObjectKind.TABLE;
            }

            @Override
            public ObjectKind visitView(StoredView view) {
                return ObjectKind.VIEW;
            }

            @Override
            public ObjectKind visitMaterializedView(StoredMaterializedView view) {
                return ObjectKind.MATERIALIZED_VIEW;
            }
        });
    }

    public static Securable of(String database, StoredObject object) {
        return new Securable(kind(object), database, object.name());
    }

    /** To look at something, any privilege on it is enough; every kind is called a TABLE when none is there. */
    public static void needAny(Rights rights, String database, StoredObject object) {
        if (!rights.hasAny(of(database, object))) {
            throw rights.denied("ANY", new Securable(ObjectKind.TABLE, database, object.name()));
        }
    }

    /** The catalog with nothing in it but what may be seen. */
    public static Catalog visible(Catalog catalog, Rights rights) {
        Catalog seen = catalog;
        for (Database database : catalog.databases().values()) {
            if (!rights.hasAnyIn(database.name())) {
                seen = seen.without(database.name());
                continue;
            }
            Database changed = database;
            for (StoredObject object : database.objects()) {
                if (!rights.hasAny(of(database.name(), object))) {
                    changed = changed.without(object.name());
                }
            }
            if (changed != database) {
                seen = seen.with(changed);
            }
        }
        return seen;
    }
}

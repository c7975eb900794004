// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.query.QueryParser;
import io.rockform.query.TableReferences;
import io.rockform.sandbox.access.ObjectKind;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.schema.ObjectName;

/** Whether a query reads only what its user may read. */
public final class ReadRights {
    private final Rights rights;
    private final Catalog catalog;
    private final String database;

    /** @param database what names without a database are in */
    public ReadRights(Rights rights, Catalog catalog, String database) {
        this.rights = rights;
        this.catalog = catalog;
        this.database = database;
    }

    /**
     * Checks every table and view that the query names.
     *
     * @throws io.rockform.sandbox.answer.RefusedException if SELECT is missing on one
     * @throws io.rockform.problem.RockformException if the query cannot be parsed
     */
    public void check(String query) {
        if (readsAll(ObjectKind.TABLE) && readsAll(ObjectKind.VIEW) && readsAll(ObjectKind.MATERIALIZED_VIEW)) {
            return;
        }
        for (ObjectName name : TableReferences.of(QueryParser.parse(query), database)) {
            String in = name.database() == null ? database : name.database();
            catalog.database(in)
                    .flatMap(found -> found.find(name.name()))
                    .ifPresent(object -> rights.need(Privilege.SELECT, Securables.of(in, object)));
        }
    }

    private boolean readsAll(ObjectKind kind) {
        return rights.has(Privilege.SELECT, new Securable(kind, null, null));
    }
}

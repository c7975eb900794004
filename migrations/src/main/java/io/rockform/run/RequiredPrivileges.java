// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.server.Grants;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The privileges that operations need (recorded privileges/*): creating needs one on the database, altering and dropping one
 * on the object. Whether an object that the run itself makes can be altered then is left to the server.
 */
final class RequiredPrivileges {
    private final Grants grants;
    private final Schema live;
    private final String database;
    private final Set<String> missing = new LinkedHashSet<>();

    RequiredPrivileges(Grants grants, Schema live, String database) {
        this.grants = grants;
        this.live = live;
        this.database = database;
    }

    /** The statements that grant what is missing, for an administrator. */
    Set<String> missing() {
        return missing;
    }

    /** Rockform's own tables are made once, its lock with each run. */
    void ofHistory(String historyDatabase) {
        require("CREATE TABLE", "DATABASE", historyDatabase, "");
    }

    void of(Operation operation) {
        ObjectName target = operation.target();
        if (target == null) {
            return;
        }
        String in = Objects.requireNonNullElse(target.database(), database);
        if (operation instanceof TableOperation.CreateTable) {
            require("CREATE TABLE", "DATABASE", in, "");
        } else if (operation instanceof ViewOperation.CreateView) {
            require("CREATE VIEW", "DATABASE", in, "");
        } else if (operation instanceof MaterializedViewOperation.CreateMaterializedView) {
            require("CREATE MATERIALIZED VIEW", "DATABASE", in, "");
        } else {
            boolean drops = operation instanceof TableOperation.DropTable
                    || operation instanceof ViewOperation.DropView
                    || operation instanceof MaterializedViewOperation.DropMaterializedView;
            SchemaObject object = live.objects().get(target);
            if (object instanceof Table || object instanceof View || object instanceof MaterializedView) {
                require(drops ? "DROP" : "ALTER", kind(object), in, target.name());
            }
        }
    }

    private static String kind(SchemaObject object) {
        if (object instanceof Table) {
            return "TABLE";
        }
        return object instanceof View ? "VIEW" : "MATERIALIZED VIEW";
    }

    private void require(String privilege, String kind, String in, String object) {
        if (grants.lack(privilege, kind, in, object)) {
            String on = kind.equals("DATABASE") ? kind + " " + in : "ALL " + kind + "S IN DATABASE " + in;
            missing.add("GRANT " + privilege + " ON " + on + " TO USER " + grants.user() + ";");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import static io.rockform.sandbox.access.Privilege.ALTER;
import static io.rockform.sandbox.access.Privilege.CREATE_DATABASE;
import static io.rockform.sandbox.access.Privilege.CREATE_FUNCTION;
import static io.rockform.sandbox.access.Privilege.CREATE_MATERIALIZED_VIEW;
import static io.rockform.sandbox.access.Privilege.CREATE_PIPE;
import static io.rockform.sandbox.access.Privilege.CREATE_TABLE;
import static io.rockform.sandbox.access.Privilege.CREATE_VIEW;
import static io.rockform.sandbox.access.Privilege.DELETE;
import static io.rockform.sandbox.access.Privilege.DROP;
import static io.rockform.sandbox.access.Privilege.EXPORT;
import static io.rockform.sandbox.access.Privilege.GRANT;
import static io.rockform.sandbox.access.Privilege.IMPERSONATE;
import static io.rockform.sandbox.access.Privilege.INSERT;
import static io.rockform.sandbox.access.Privilege.NODE;
import static io.rockform.sandbox.access.Privilege.OPERATE;
import static io.rockform.sandbox.access.Privilege.REFRESH;
import static io.rockform.sandbox.access.Privilege.SELECT;
import static io.rockform.sandbox.access.Privilege.UPDATE;
import static io.rockform.sandbox.access.Privilege.USAGE;

import java.util.List;

/** What privileges are granted on, in the order in which SHOW GRANTS lists them (recorded privileges/all tables). */
public enum ObjectKind {
    TABLE(DELETE, DROP, INSERT, SELECT, ALTER, EXPORT, UPDATE, REFRESH),
    DATABASE(CREATE_TABLE, DROP, ALTER, CREATE_VIEW, CREATE_FUNCTION, CREATE_MATERIALIZED_VIEW, CREATE_PIPE),
    SYSTEM(GRANT, NODE, OPERATE),
    USER(IMPERSONATE),
    VIEW(SELECT, ALTER, DROP),
    CATALOG(USAGE, CREATE_DATABASE, DROP, ALTER),
    MATERIALIZED_VIEW(ALTER, REFRESH, DROP, SELECT);

    private final List<Privilege> privileges;

    ObjectKind(Privilege... privileges) {
        this.privileges = List.of(privileges);
    }

    /** Everything that can be granted on such an object, in the order of SHOW GRANTS. */
    public List<Privilege> privileges() {
        return privileges;
    }

    /** As statements and messages write it. */
    public String words() {
        return name().replace('_', ' ');
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles that every cluster has (recorded privileges/node, db admin). */
public enum BuiltInRole {
    ROOT(everything()),
    DB_ADMIN(administration()),
    CLUSTER_ADMIN(List.of(new Grant(Securable.SYSTEM, Set.of(Privilege.NODE)))),
    USER_ADMIN(List.of(
            new Grant(Securable.SYSTEM, Set.of(Privilege.GRANT)),
            new Grant(new Securable(ObjectKind.USER, null, null), Set.of(Privilege.IMPERSONATE))));

    private final List<Grant> grants;

    BuiltInRole(List<Grant> grants) {
        this.grants = List.copyOf(grants);
    }

    private static List<Grant> everything() {
        return Arrays.stream(ObjectKind.values())
                .map(kind -> new Grant(new Securable(kind, null, null), EnumSet.copyOf(kind.privileges())))
                .toList();
    }

    /** Everything on data, and OPERATE; neither nodes nor users. */
    private static List<Grant> administration() {
        List<Grant> grants = new ArrayList<>();
        for (Grant grant : everything()) {
            switch (grant.on().kind()) {
                case SYSTEM -> grants.add(new Grant(Securable.SYSTEM, Set.of(Privilege.OPERATE)));
                case USER -> {}
                case TABLE, DATABASE, VIEW, CATALOG, MATERIALIZED_VIEW -> grants.add(grant);
            }
        }
        return grants;
    }

    /** Role names are case-sensitive and written in lower case. */
    public static Optional<BuiltInRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.roleName().equals(name))
                .findFirst();
    }

    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Grant> grants() {
        return grants;
    }
}

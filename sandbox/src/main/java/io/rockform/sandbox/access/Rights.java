// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a session may do now: what was granted to its user, and what its active roles may (recorded privileges/*). */
public final class Rights {
    private static final int ACCESS_DENIED = 5203;

    private final List<Grant> grants;
    private final Set<BuiltInRole> active;
    private final Set<BuiltInRole> inactive;

    /** @param account empty if the user was dropped meanwhile */
    public Rights(Optional<Account> account, Set<BuiltInRole> active) {
        Set<BuiltInRole> roles = account.map(Account::roles).orElse(Set.of());
        this.active = new TreeSet<>(active);
        this.active.retainAll(roles);
        this.inactive = new TreeSet<>(roles);
        inactive.removeAll(active);
        this.grants = new ArrayList<>(account.map(Account::grants).orElse(List.of()));
        this.active.forEach(role -> grants.addAll(role.grants()));
    }

    public boolean has(Privilege privilege, Securable object) {
        return grants.stream().anyMatch(grant -> grant.allows(privilege, object));
    }

    /** Whether anything at all was granted on the object. */
    public boolean hasAny(Securable object) {
        return grants.stream().anyMatch(grant -> grant.on().covers(object));
    }

    /** Whether anything was granted on the database, or on something in it. */
    public boolean hasAnyIn(String database) {
        return grants.stream().anyMatch(grant -> grant.on().isWithin(database));
    }

    /** @throws RefusedException without the privilege */
    public void need(Privilege privilege, Securable object) {
        if (!has(privilege, object)) {
            throw denied(privilege.words(), object);
        }
    }

    /** @throws RefusedException without both */
    public void needOperateOrNode() {
        if (!has(Privilege.OPERATE, Securable.SYSTEM) && !has(Privilege.NODE, Securable.SYSTEM)) {
            throw denied("OPERATE OR NODE", Securable.SYSTEM);
        }
    }

    /** @throws RefusedException if nothing was granted on the object */
    public void needAny(Securable object) {
        boolean some = object.kind() == ObjectKind.DATABASE ? hasAnyIn(String.valueOf(object.name())) : hasAny(object);
        if (!some) {
            throw denied("ANY", object);
        }
    }

    /** @param words the privileges that would have been enough */
    public RefusedException denied(String words, Securable object) {
        String named = object.name() == null ? "" : " " + object.name();
        return Refusals.of(
                ACCESS_DENIED,
                "42000",
                "Access denied; you need (at least one of) the " + words + " privilege(s) on "
                        + object.kind().words() + named
                        + " for this operation. Please ask the admin to grant permission(s) or try activating existing"
                        + " roles using <set [default] role>. Current role(s): " + names(active)
                        + ". Inactivated role(s): " + names(inactive) + ".");
    }

    private static String names(Set<BuiltInRole> roles) {
        return roles.isEmpty()
                ? "NONE"
                : roles.stream().map(BuiltInRole::roleName).collect(Collectors.joining(", ", "[", "]"));
    }
}

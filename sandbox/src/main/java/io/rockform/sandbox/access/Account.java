// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A user with what was granted to it.
 *
 * @param password the password as the server keeps it
 * @param grants what was granted directly, one for each object
 * @param roles what may be activated
 * @param defaultRoles what is active after login
 */
public record Account(
        UserName name,
        PasswordHash password,
        List<Grant> grants,
        Set<BuiltInRole> roles,
        Set<BuiltInRole> defaultRoles) {
    public Account {
        Objects.requireNonNull(name);
        Objects.requireNonNull(password);
        grants = List.copyOf(grants);
        roles = Set.copyOf(roles);
        defaultRoles = Set.copyOf(defaultRoles);
    }

    /** A user to whom nothing is granted. */
    public static Account of(UserName name, PasswordHash password) {
        return new Account(name, password, List.of(), Set.of(), Set.of());
    }

    public Account withPassword(PasswordHash changed) {
        return new Account(name, changed, grants, roles, defaultRoles);
    }

    /** This user with more privileges on an object. */
    public Account with(Grant added) {
        return replaced(added.on(), union(privilegesOn(added.on()), added.privileges()));
    }

    /** This user with fewer privileges on an object; what is granted on all of its kind stays. */
    public Account without(Grant revoked) {
        EnumSet<Privilege> left = EnumSet.noneOf(Privilege.class);
        left.addAll(privilegesOn(revoked.on()));
        left.removeAll(revoked.privileges());
        return replaced(revoked.on(), left);
    }

    private Set<Privilege> privilegesOn(Securable object) {
        return grants.stream()
                .filter(grant -> grant.on().equals(object))
                .map(Grant::privileges)
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Privilege> union(Set<Privilege> some, Set<Privilege> more) {
        Set<Privilege> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private Account replaced(Securable object, Set<Privilege> privileges) {
        List<Grant> changed = new ArrayList<>();
        for (Grant grant : grants) {
            if (!grant.on().equals(object)) {
                changed.add(grant);
            }
        }
        if (!privileges.isEmpty()) {
            changed.add(new Grant(object, privileges));
        }
        return new Account(name, password, changed, roles, defaultRoles);
    }

    public Account withRole(BuiltInRole added) {
        Set<BuiltInRole> changed = new LinkedHashSet<>(roles);
        changed.add(added);
        return new Account(name, password, grants, changed, defaultRoles);
    }

    public Account withoutRole(BuiltInRole revoked) {
        return new Account(name, password, grants, without(roles, revoked), without(defaultRoles, revoked));
    }

    private static Set<BuiltInRole> without(Set<BuiltInRole> roles, BuiltInRole revoked) {
        Set<BuiltInRole> left = new LinkedHashSet<>(roles);
        left.remove(revoked);
        return left;
    }

    public Account withDefaultRoles(Set<BuiltInRole> changed) {
        return new Account(name, password, grants, roles, changed);
    }

    /** The statements that grant what this user has, roles apart, in the order of SHOW GRANTS. */
    public List<String> statements() {
        return grants.stream()
                .sorted(Comparator.comparing(grant -> grant.on().kind()))
                .map(grant -> grant.statement(name))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Privileges on an object, or on all objects of a kind. */
public record Grant(Securable on, Set<Privilege> privileges) {
    public Grant {
        privileges = Set.copyOf(privileges);
    }

    boolean allows(Privilege privilege, Securable object) {
        return on.covers(object) && privileges.contains(privilege);
    }

    /** The statement that grants this, as SHOW GRANTS writes it. */
    String statement(UserName grantee) {
        List<Privilege> ordered =
                on.kind().privileges().stream().filter(privileges::contains).toList();
        String names = ordered.stream().map(Privilege::words).collect(Collectors.joining(", "));
        return "GRANT " + names + " ON " + on.text() + " TO USER " + grantee.text();
    }
}

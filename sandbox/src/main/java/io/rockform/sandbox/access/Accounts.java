// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All users. */
public record Accounts(Map<UserName, Account> all) {
    public static final Accounts NONE = new Accounts(Map.of());

    public Accounts {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    public Optional<Account> find(UserName name) {
        return Optional.ofNullable(all.get(name));
    }

    /** The user that a client from this address is: the one of the address before the one of any. */
    public Optional<Account> from(String user, String address) {
        return find(new UserName(user, address)).or(() -> find(UserName.anywhere(user)));
    }

    public Accounts with(Account account) {
        Map<UserName, Account> changed = new LinkedHashMap<>(all);
        changed.put(account.name(), account);
        return new Accounts(changed);
    }

    public Accounts without(UserName name) {
        Map<UserName, Account> changed = new LinkedHashMap<>(all);
        changed.remove(name);
        return new Accounts(changed);
    }
}

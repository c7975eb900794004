// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.Grant;
import io.rockform.sandbox.access.ObjectKind;
import io.rockform.sandbox.access.PasswordHash;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.access.UserName;
import java.util.Set;

/** Users as bytes. */
final class AccountCodec {
    private AccountCodec() {}

    static ValueWriter write(Account account) {
        ValueWriter out = new ValueWriter();
        out.text(account.name().user())
                .text(account.name().host())
                .text(account.password().text());
        out.all(account.grants(), grant -> write(out, grant));
        return out.all(account.roles(), role -> out.text(role.name()))
                .all(account.defaultRoles(), role -> out.text(role.name()));
    }

    private static void write(ValueWriter out, Grant grant) {
        Securable on = grant.on();
        out.text(on.kind().name()).optional(on.database(), out::text).optional(on.name(), out::text);
        out.all(grant.privileges(), privilege -> out.text(privilege.name()));
    }

    static Account read(ValueReader in) {
        return new Account(
                new UserName(in.text(), in.text()),
                new PasswordHash(in.text()),
                in.all(() -> grant(in)),
                Set.copyOf(in.all(() -> in.constant(BuiltInRole.class))),
                Set.copyOf(in.all(() -> in.constant(BuiltInRole.class))));
    }

    private static Grant grant(ValueReader in) {
        Securable on = new Securable(in.constant(ObjectKind.class), in.optional(in::text), in.optional(in::text));
        return new Grant(on, Set.copyOf(in.all(() -> in.constant(Privilege.class))));
    }
}

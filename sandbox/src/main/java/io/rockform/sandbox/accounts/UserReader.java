// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.accounts;

import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names of users and roles in statements. */
final class UserReader {
    private UserReader() {}

    /** {@code ann}, {@code 'ann'} or {@code 'ann'@'10.1.2.3'}. */
    static UserName user(TokenReader reader) {
        String user = nameOrText(reader);
        return reader.accept("@") ? new UserName(user, nameOrText(reader)) : UserName.anywhere(user);
    }

    static String nameOrText(TokenReader reader) {
        return reader.peek().kind() == Token.Kind.TEXT ? reader.text() : reader.name();
    }

    static Set<BuiltInRole> roles(TokenReader reader) {
        Set<BuiltInRole> roles = new LinkedHashSet<>();
        do {
            roles.add(role(nameOrText(reader)));
        } while (reader.accept(","));
        return roles;
    }

    /** Roles of one's own are not modelled. */
    private static BuiltInRole role(String name) {
        return BuiltInRole.named(name)
                .orElseThrow(() -> Refusals.notModelled("the role " + name + "; it has the built-in roles only"));
    }
}

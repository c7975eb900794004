// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.accounts;

import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.Set;

/** EXECUTE AS and SET ROLE: who a session is, and which of its roles act. */
public final class RoleStatements {
    private RoleStatements() {}

    /** Reads what follows EXECUTE AS. */
    public static Command executeAs(TokenReader reader) {
        UserName user = UserReader.user(reader);
        boolean forGood = reader.accept("WITH", "NO", "REVERT");
        reader.expectEnd();
        return session -> {
            if (!forGood) {
                throw Refusals.analysis("`EXECUTE AS` must use with `WITH NO REVERT` for now!");
            }
            Account account = UserStatements.find(session.catalog(), user);
            session.rights().need(Privilege.IMPERSONATE, Securable.user(user));
            session.become(account);
            return Answer.done();
        };
    }

    /** Reads what follows SET ROLE. */
    public static Command setRole(TokenReader reader) {
        if (reader.accept("ALL")) {
            reader.expectEnd();
            return session -> activated(
                    session,
                    UserStatements.find(session.catalog(), session.user()).roles());
        }
        Set<BuiltInRole> roles = reader.accept("NONE") ? Set.of() : UserReader.roles(reader);
        reader.expectEnd();
        return session -> {
            Account account = UserStatements.find(session.catalog(), session.user());
            for (BuiltInRole role : roles) {
                if (!account.roles().contains(role)) {
                    throw Refusals.notModelled("SET ROLE " + role.roleName() + ", which is not granted");
                }
            }
            return activated(session, roles);
        };
    }

    private static Answer activated(SandboxSession session, Set<BuiltInRole> roles) {
        session.activate(roles);
        return Answer.done();
    }

    /** Reads what follows SET DEFAULT ROLE. */
    public static Command setDefaultRole(TokenReader reader) {
        boolean all = reader.accept("ALL");
        boolean none = !all && reader.accept("NONE");
        Set<BuiltInRole> named = all || none ? Set.of() : UserReader.roles(reader);
        reader.expect("TO");
        UserName user = UserReader.user(reader);
        reader.expectEnd();
        return session -> UserStatements.administration(session, catalog -> {
            Account account = UserStatements.find(catalog, user);
            return UserStatements.with(catalog, account.withDefaultRoles(all ? account.roles() : named));
        });
    }
}

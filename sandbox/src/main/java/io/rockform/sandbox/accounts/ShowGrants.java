// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.accounts;

import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** SHOW GRANTS: roles first, which belong to no catalog (recorded privileges/*). */
public final class ShowGrants {
    private ShowGrants() {}

    /** Reads what follows GRANTS. */
    public static Command read(TokenReader reader) {
        Optional<UserName> named = Optional.empty();
        if (reader.accept("FOR")) {
            reader.accept("USER");
            named = Optional.of(UserReader.user(reader));
        }
        reader.expectEnd();
        Optional<UserName> of = named;
        return session -> answer(session, of.orElse(session.user()));
    }

    private static Answer answer(SandboxSession session, UserName name) {
        if (!name.equals(session.user())) {
            session.rights().need(Privilege.GRANT, Securable.SYSTEM);
        }
        Account account = UserStatements.find(session.catalog(), name);
        ResultTable table = ResultTable.of("UserIdentity", "Catalog", "Grants");
        account.roles().stream()
                .sorted()
                .forEach(role -> table.row(name.text(), null, "GRANT '" + role.roleName() + "' TO " + name.text()));
        account.statements().forEach(grant -> table.row(name.text(), SandboxSession.DEFAULT_CATALOG, grant));
        return table.answer();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.accounts;

import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.PasswordHash;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** CREATE, ALTER and DROP USER, and SET PASSWORD (recorded privileges/*). */
public final class UserStatements {
    private UserStatements() {}

    /** Reads what follows CREATE USER. */
    public static Command create(TokenReader reader) {
        boolean ifNotExists = reader.accept("IF", "NOT", "EXISTS");
        UserName name = UserReader.user(reader);
        PasswordHash password = identified(reader).orElse(PasswordHash.NONE);
        Set<BuiltInRole> roles = reader.accept("DEFAULT", "ROLE") ? UserReader.roles(reader) : Set.of();
        reader.expectEnd();
        return session -> administration(session, catalog -> {
            if (catalog.accounts().find(name).isPresent()) {
                if (ifNotExists) {
                    return catalog;
                }
                throw failed("CREATE", name, "already exists");
            }
            Account account = Account.of(name, password);
            for (BuiltInRole role : roles) {
                account = account.withRole(role);
            }
            return catalog.with(catalog.accounts().with(account.withDefaultRoles(roles)));
        });
    }

    /** Reads what follows ALTER USER. */
    public static Command alter(TokenReader reader) {
        boolean ifExists = reader.accept("IF", "EXISTS");
        UserName name = UserReader.user(reader);
        if (reader.accept("DEFAULT", "ROLE")) {
            Set<BuiltInRole> roles = reader.accept("NONE") ? Set.of() : UserReader.roles(reader);
            reader.expectEnd();
            return session -> administration(
                    session, catalog -> with(catalog, find(catalog, name).withDefaultRoles(roles)));
        }
        PasswordHash password = identified(reader).orElseThrow(reader::notUnderstood);
        reader.expectEnd();
        return session -> administration(session, catalog -> {
            boolean missing = catalog.accounts().find(name).isEmpty();
            return missing && ifExists
                    ? catalog
                    : with(catalog, find(catalog, name).withPassword(password));
        });
    }

    /** Reads what follows DROP USER. */
    public static Command drop(TokenReader reader) {
        boolean ifExists = reader.accept("IF", "EXISTS");
        UserName name = UserReader.user(reader);
        reader.expectEnd();
        return session -> administration(session, catalog -> {
            if (catalog.accounts().find(name).isEmpty() && !ifExists) {
                throw failed("DROP", name, "not exists");
            }
            if (name.user().equals("root")) {
                throw Refusals.notModelled("DROP USER of root");
            }
            return catalog.with(catalog.accounts().without(name));
        });
    }

    /** Reads what follows SET PASSWORD: one's own, or a named user's. */
    public static Command password(TokenReader reader) {
        Optional<UserName> named = reader.accept("FOR") ? Optional.of(UserReader.user(reader)) : Optional.empty();
        reader.expect("=");
        PasswordHash password;
        if (reader.accept("PASSWORD", "(")) {
            password = PasswordHash.of(reader.text());
            reader.expect(")");
        } else {
            password = PasswordHash.read(reader.text()).orElseThrow(reader::notUnderstood);
        }
        reader.expectEnd();
        return session -> {
            UserName name = named.orElse(session.user());
            UnaryOperator<Catalog> change =
                    catalog -> with(catalog, find(catalog, name).withPassword(password));
            return name.equals(session.user()) ? changed(session, change) : administration(session, change);
        };
    }

    private static Optional<PasswordHash> identified(TokenReader reader) {
        if (!reader.accept("IDENTIFIED")) {
            return Optional.empty();
        }
        if (reader.accept("BY", "PASSWORD")) {
            return Optional.of(PasswordHash.read(reader.text()).orElseThrow(reader::notUnderstood));
        }
        if (reader.accept("BY")) {
            return Optional.of(PasswordHash.of(reader.text()));
        }
        reader.expect("WITH");
        String plugin = UserReader.nameOrText(reader);
        if (!plugin.equalsIgnoreCase("mysql_native_password")) {
            throw Refusals.notModelled("the authentication plugin " + plugin);
        }
        if (reader.accept("BY")) {
            return Optional.of(PasswordHash.of(reader.text()));
        }
        return reader.accept("AS")
                ? Optional.of(PasswordHash.read(reader.text()).orElseThrow(reader::notUnderstood))
                : Optional.of(PasswordHash.NONE);
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if there is no such user */
    static Account find(Catalog catalog, UserName name) {
        return catalog.accounts()
                .find(name)
                .orElseThrow(() -> Refusals.analysis("cannot find user " + name.text() + "!"));
    }

    static Catalog with(Catalog catalog, Account account) {
        return catalog.with(catalog.accounts().with(account));
    }

    private static RuntimeException failed(String verb, UserName name, String why) {
        return Refusals.analysis("Operation " + verb + " USER failed for " + name.text() + " : user " + why);
    }

    /** What only a user administrator may do. */
    static Answer administration(SandboxSession session, UnaryOperator<Catalog> change) {
        session.rights().need(Privilege.GRANT, Securable.SYSTEM);
        return changed(session, change);
    }

    private static Answer changed(SandboxSession session, UnaryOperator<Catalog> change) {
        return session.store().change(catalog -> new Change<>(change.apply(catalog), Answer.done()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.accounts;

import io.rockform.sandbox.access.Account;
import io.rockform.sandbox.access.BuiltInRole;
import io.rockform.sandbox.access.Grant;
import io.rockform.sandbox.access.ObjectKind;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.access.UserName;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** GRANT and REVOKE of privileges and built-in roles, to and from users (recorded privileges/*). */
public final class GrantStatement {
    private final TokenReader reader;
    private final boolean revoking;

    private GrantStatement(TokenReader reader, boolean revoking) {
        this.reader = reader;
        this.revoking = revoking;
    }

    /** Reads what follows GRANT. */
    public static Command grant(TokenReader reader) {
        return new GrantStatement(reader, false).read();
    }

    /** Reads what follows REVOKE. */
    public static Command revoke(TokenReader reader) {
        return new GrantStatement(reader, true).read();
    }

    private Command read() {
        List<String> what = new ArrayList<>();
        do {
            what.add(words());
        } while (reader.accept(","));
        return reader.accept("ON") ? privileges(what) : roles(what);
    }

    /** The words of a privilege, or the name of a role. */
    private String words() {
        StringBuilder words = new StringBuilder(UserReader.nameOrText(reader));
        while (reader.peek().isName() && !ends()) {
            words.append(' ').append(reader.name());
        }
        return words.toString();
    }

    private boolean ends() {
        return reader.peek().is("ON") || reader.peek().is("TO") || reader.peek().is("FROM");
    }

    private Command roles(List<String> names) {
        UserName user = grantee();
        List<BuiltInRole> roles = names.stream()
                .map(name -> BuiltInRole.named(name)
                        .orElseThrow(
                                () -> Refusals.notModelled("the role " + name + "; it has the built-in roles only")))
                .toList();
        return session -> UserStatements.administration(session, catalog -> {
            Account account = UserStatements.find(catalog, user);
            for (BuiltInRole role : roles) {
                account = revoking ? account.withoutRole(role) : account.withRole(role);
            }
            return UserStatements.with(catalog, account);
        });
    }

    private UserName grantee() {
        reader.expect(revoking ? "FROM" : "TO");
        if (reader.accept("ROLE")) {
            throw Refusals.notModelled((revoking ? "REVOKE from" : "GRANT to") + " roles");
        }
        reader.accept("USER");
        UserName user = UserReader.user(reader);
        if (reader.accept("WITH")) {
            throw Refusals.notModelled("WITH GRANT OPTION");
        }
        reader.expectEnd();
        return user;
    }

    private Command privileges(List<String> names) {
        Function<SandboxSession, List<Securable>> objects = objects();
        UserName user = grantee();
        return session -> {
            List<Securable> on = objects.apply(session);
            return UserStatements.administration(session, catalog -> {
                Account account = UserStatements.find(catalog, user);
                for (Securable object : on) {
                    exists(catalog, object);
                    Grant grant = new Grant(object, named(names, object.kind(), session.version()));
                    account = revoking ? account.without(grant) : account.with(grant);
                }
                return UserStatements.with(catalog, account);
            });
        };
    }

    private static Set<Privilege> named(List<String> names, ObjectKind kind, ServerVersion version) {
        List<Privilege> possible = possible(kind, version);
        EnumSet<Privilege> privileges = EnumSet.noneOf(Privilege.class);
        for (String name : names) {
            if (name.equalsIgnoreCase("ALL") || name.equalsIgnoreCase("ALL PRIVILEGES")) {
                privileges.addAll(possible);
                continue;
            }
            Privilege privilege = Privilege.named(name)
                    .filter(possible::contains)
                    .orElseThrow(() -> Refusals.notModelled("the privilege " + name + " on " + kind.words()));
            privileges.add(privilege);
        }
        return privileges;
    }

    /** REFRESH of tables is newer than 3.5 (recorded privileges/all tables). */
    private static List<Privilege> possible(ObjectKind kind, ServerVersion version) {
        boolean all = kind != ObjectKind.TABLE || version.isAtLeast(ServerVersion.V4_1);
        return kind.privileges().stream()
                .filter(privilege -> all || privilege != Privilege.REFRESH)
                .toList();
    }

    private Function<SandboxSession, List<Securable>> objects() {
        if (reader.accept("SYSTEM")) {
            return session -> List.of(Securable.SYSTEM);
        }
        if (reader.accept("USER")) {
            Securable user = Securable.user(UserReader.user(reader));
            return session -> List.of(user);
        }
        if (reader.accept("CATALOG")) {
            Securable catalog = Securable.catalog(reader.name());
            return session -> List.of(catalog);
        }
        if (reader.accept("ALL")) {
            return all();
        }
        if (reader.accept("DATABASE")) {
            return each(name -> session -> Securable.database(name.name()));
        }
        ObjectKind kind = ObjectKind.TABLE;
        if (reader.accept("VIEW")) {
            kind = ObjectKind.VIEW;
        } else if (reader.accept("MATERIALIZED", "VIEW")) {
            kind = ObjectKind.MATERIALIZED_VIEW;
        } else {
            reader.accept("TABLE");
        }
        ObjectKind of = kind;
        return each(name -> session -> new Securable(of, session.databaseName(name), name.name()));
    }

    private Function<SandboxSession, List<Securable>> each(
            Function<QualifiedName, Function<SandboxSession, Securable>> securable) {
        List<Function<SandboxSession, Securable>> all = new ArrayList<>();
        do {
            all.add(securable.apply(reader.qualifiedName()));
        } while (reader.accept(","));
        return session -> all.stream().map(one -> one.apply(session)).toList();
    }

    /** All objects of a kind, in a database or everywhere. */
    private Function<SandboxSession, List<Securable>> all() {
        if (reader.accept("DATABASES")) {
            return session -> List.of(new Securable(ObjectKind.DATABASE, null, null));
        }
        ObjectKind kind = kindOfAll();
        reader.expect("IN");
        if (reader.accept("ALL", "DATABASES")) {
            return session -> List.of(new Securable(kind, null, null));
        }
        reader.expect("DATABASE");
        String database = reader.name();
        return session -> List.of(new Securable(kind, database, null));
    }

    private ObjectKind kindOfAll() {
        if (reader.accept("TABLES")) {
            return ObjectKind.TABLE;
        }
        if (reader.accept("VIEWS")) {
            return ObjectKind.VIEW;
        }
        reader.expect("MATERIALIZED", "VIEWS");
        return ObjectKind.MATERIALIZED_VIEW;
    }

    /** What the server says to a grant on what is not there was not recorded. */
    private static void exists(Catalog catalog, Securable object) {
        String database = object.kind() == ObjectKind.DATABASE ? object.name() : object.database();
        if (database != null && catalog.database(database).isEmpty()) {
            throw Refusals.unknownDatabaseInAnalysis(database);
        }
        String name = object.name();
        if (object.database() != null && name != null) {
            StoredObject found = catalog.database(object.database())
                    .flatMap(in -> in.find(name))
                    .orElseThrow(() -> Refusals.notModelled("privileges on " + name + ", which does not exist"));
            if (Securables.kind(found) != object.kind()) {
                throw Refusals.notModelled("privileges on the " + object.kind().words() + " " + name + ", which is a "
                        + Securables.kind(found).words());
            }
        }
    }
}

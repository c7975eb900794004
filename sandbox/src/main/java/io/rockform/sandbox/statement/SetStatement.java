// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.accounts.RoleStatements;
import io.rockform.sandbox.accounts.UserStatements;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.SessionVariables;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** SET of variables, names and the catalog (facts 12.2). */
final class SetStatement {
    private final TokenReader reader;

    private SetStatement(TokenReader reader) {
        this.reader = reader;
    }

    /** Reads what follows SET. */
    static Command read(TokenReader reader) {
        return new SetStatement(reader).read();
    }

    private Command read() {
        if (reader.accept("CATALOG")) {
            String name = reader.peek().kind() == Token.Kind.TEXT ? reader.text() : reader.name();
            reader.expectEnd();
            return session -> setCatalog(name);
        }
        if (reader.accept("ROLE")) {
            return RoleStatements.setRole(reader);
        }
        if (reader.accept("DEFAULT", "ROLE")) {
            return RoleStatements.setDefaultRole(reader);
        }
        if (reader.accept("PASSWORD")) {
            return UserStatements.password(reader);
        }
        List<Consumer<SandboxSession>> assignments = new ArrayList<>();
        do {
            assignments.add(assignment());
        } while (reader.accept(","));
        reader.expectEnd();
        return session -> {
            assignments.forEach(assignment -> assignment.accept(session));
            return Answer.done();
        };
    }

    private static Answer setCatalog(String name) {
        if (!name.equals(SandboxSession.DEFAULT_CATALOG)) {
            throw Refusals.unknownCatalog(name);
        }
        return Answer.done();
    }

    private Consumer<SandboxSession> assignment() {
        if (reader.accept("NAMES") || reader.accept("CHARSET") || reader.accept("CHARACTER", "SET")) {
            return names();
        }
        if (reader.accept("@@")) {
            return scoped();
        }
        if (reader.accept("@")) {
            String name = reader.name();
            assign();
            NewValue value = value();
            return session -> session.variables().setUser(name, value.in(session));
        }
        if (reader.accept("TRANSACTION") || acceptBoth("TRANSACTION")) {
            return transaction();
        }
        return scoped();
    }

    private boolean acceptBoth(String word) {
        return reader.accept("SESSION", word) || reader.accept("GLOBAL", word) || reader.accept("LOCAL", word);
    }

    /** Only utf8 exists; the connection is in it whatever is said. */
    private Consumer<SandboxSession> names() {
        reader.take();
        if (reader.accept("COLLATE")) {
            reader.take();
        }
        return session -> {};
    }

    /** Accepted without effect: StarRocks commits every statement by itself (facts 12.2). */
    private Consumer<SandboxSession> transaction() {
        if (!reader.accept("READ", "ONLY") && !reader.accept("READ", "WRITE")) {
            reader.expect("ISOLATION", "LEVEL");
            reader.name();
            if (!reader.atEnd()) {
                reader.name();
            }
        }
        return session -> {};
    }

    private Consumer<SandboxSession> scoped() {
        boolean global = false;
        if (reader.accept("GLOBAL")) {
            global = true;
        } else if (!reader.accept("SESSION")) {
            reader.accept("LOCAL");
        }
        reader.accept(".");
        reader.accept("@@");
        String name = reader.name();
        assign();
        NewValue value = value();
        boolean everywhere = global;
        return session -> {
            SessionVariables variables = session.variables();
            if (everywhere) {
                session.rights().need(Privilege.OPERATE, Securable.SYSTEM);
            }
            variables.setSystem(name, value.in(session).orElseGet(() -> variables.global(name)), everywhere);
        };
    }

    private void assign() {
        if (!reader.accept(":=")) {
            reader.expect("=");
        }
    }

    /** What a variable is set to; empty for DEFAULT and NULL. */
    private interface NewValue {
        Optional<String> in(SandboxSession session);
    }

    private NewValue value() {
        if (reader.accept("DEFAULT") || reader.accept("NULL")) {
            return session -> Optional.empty();
        }
        Token token = reader.peek();
        boolean word = token.kind() == Token.Kind.WORD && !reader.peek(1).is("(");
        if (word) {
            // ON, utf8 and the like
            String value = reader.take().value();
            return session -> Optional.of(value);
        }
        ConstantExpression expression = ConstantExpression.read(reader);
        return session -> Optional.ofNullable(expression.value(session).text());
    }
}

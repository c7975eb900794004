// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.accounts.GrantStatement;
import io.rockform.sandbox.accounts.RoleStatements;
import io.rockform.sandbox.accounts.UserStatements;
import io.rockform.sandbox.definition.CancelStatement;
import io.rockform.sandbox.definition.DdlStatements;
import io.rockform.sandbox.definition.RecoverStatement;
import io.rockform.sandbox.definition.RefreshStatement;
import io.rockform.sandbox.definition.TruncateStatement;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.SyntaxRefusal;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.show.DescribeStatement;
import io.rockform.sandbox.show.ShowStatement;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.util.Locale;
import java.util.Set;

/** Tells the families of statements apart by their first words. */
public final class Statements {
    private static final Command NO_OPERATION = session -> Answer.done();

    /** What else statements of StarRocks begin with, which the sandbox does not model. */
    private static final Set<String> FIRST_WORDS = Set.of(
            "ANALYZE",
            "BACKUP",
            "CALL",
            "CLEAN",
            "DEALLOCATE",
            "EXPLAIN",
            "EXPORT",
            "HELP",
            "INSTALL",
            "LOAD",
            "PAUSE",
            "PREPARE",
            "RESTORE",
            "RESUME",
            "STOP",
            "SUBMIT",
            "TRACE",
            "TRANSLATE",
            "UNINSTALL",
            "VALUES");

    private Statements() {}

    /** @throws io.rockform.sandbox.text.NotUnderstoodException if it is none that the sandbox knows */
    public static Command read(SqlText statement, ServerProfile profile) {
        TokenReader reader = new TokenReader(statement);
        Token first = reader.peek();
        if (first.is("(")) {
            return RowStatements.read(statement);
        }
        if (first.kind() != Token.Kind.WORD) {
            throw reader.notUnderstood();
        }
        return switch (first.value().toUpperCase(Locale.ROOT)) {
            case "SELECT" -> ConstantSelect.read(statement).orElseGet(() -> RowStatements.read(statement));
            case "WITH", "INSERT", "UPDATE", "DELETE" -> RowStatements.read(statement);
            case "SHOW" -> ShowStatement.read(after(reader, 1));
            case "DESC", "DESCRIBE" -> DescribeStatement.read(after(reader, 1));
            case "USE" -> UseStatement.read(after(reader, 1));
            case "SET" -> SetStatement.read(after(reader, 1));
            case "CREATE", "ALTER", "DROP" -> definition(statement, reader, profile);
            case "GRANT" -> GrantStatement.grant(after(reader, 1));
            case "REVOKE" -> GrantStatement.revoke(after(reader, 1));
            case "EXECUTE" -> executeAs(after(reader, 1));
            case "CANCEL" -> CancelStatement.read(after(reader, 1));
            case "ADMIN" -> AdminStatement.read(after(reader, 1));
            case "REFRESH" -> RefreshStatement.read(after(reader, 1));
            case "TRUNCATE" -> TruncateStatement.read(after(reader, 1));
            case "RECOVER" -> RecoverStatement.read(after(reader, 1));
            case "KILL" -> KillStatement.read(after(reader, 1));
            case "ROCKFORM" -> ControlStatement.read(after(reader, 1));
            case "SYNC" -> alone(after(reader, 1));
            case "BEGIN" -> begin(after(reader, 1));
            case "START" -> transaction(after(reader, 1));
            case "COMMIT" -> ended(after(reader, 1), SandboxSession::commit);
            case "ROLLBACK" -> ended(after(reader, 1), SandboxSession::rollback);
            // Answered OK and without any effect (facts 12.2).
            case "UNLOCK", "LOCK" -> NO_OPERATION;
            default -> throw unknown(statement, reader);
        };
    }

    /** What no statement of StarRocks begins with is a syntax error (recorded server/errors). */
    private static RuntimeException unknown(SqlText statement, TokenReader reader) {
        String word = reader.peek().value();
        boolean begins = FIRST_WORDS.contains(word.toUpperCase(Locale.ROOT));
        return begins ? reader.notUnderstood() : SyntaxRefusal.atWord(statement, word);
    }

    private static TokenReader after(TokenReader reader, int count) {
        for (int index = 0; index < count; index++) {
            reader.take();
        }
        return reader;
    }

    private static Command definition(SqlText statement, TokenReader reader, ServerProfile profile) {
        if (!reader.peek(1).is("USER")) {
            return DdlStatements.read(statement, profile);
        }
        String verb = reader.peek().value().toUpperCase(Locale.ROOT);
        TokenReader rest = after(reader, 2);
        return switch (verb) {
            case "CREATE" -> UserStatements.create(rest);
            case "ALTER" -> UserStatements.alter(rest);
            default -> UserStatements.drop(rest);
        };
    }

    private static Command executeAs(TokenReader reader) {
        reader.expect("AS");
        return RoleStatements.executeAs(reader);
    }

    private static Command alone(TokenReader reader) {
        reader.expectEnd();
        return NO_OPERATION;
    }

    private static Command transaction(TokenReader reader) {
        reader.expect("TRANSACTION");
        // What MySQL's clients say here, such as READ ONLY or WITH CONSISTENT SNAPSHOT, is not StarRocks' grammar.
        reader.expectEnd();
        return SandboxSession::begin;
    }

    private static Command begin(TokenReader reader) {
        reader.accept("WORK");
        reader.expectEnd();
        return SandboxSession::begin;
    }

    private static Command ended(TokenReader reader, Command command) {
        reader.accept("WORK");
        reader.expectEnd();
        return command;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxServer;
import io.rockform.sandbox.fault.Faults;
import io.rockform.sandbox.fault.JobFault;
import io.rockform.sandbox.fault.StatementFault;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ConnectionCutException;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The statements by which a client of whatever language makes something go wrong. Times are in milliseconds.
 *
 * <pre>
 * ROCKFORM NEXT JOB [OF table] SLOW 5000 | CANCELLED 'reason' | STUCK | LOST
 * ROCKFORM NEXT STATEMENT [LIKE 'pattern'] SLOW 5000 | REFUSED 'message' | CUT BEFORE | CUT AFTER
 * ROCKFORM JOB TIME 5000            how long jobs take from now on
 * ROCKFORM RESTART [FOR 500]        cuts all connections, and for that time lets in none
 * ROCKFORM CLEAR                    forgets the faults that still wait
 * </pre>
 */
final class ControlStatement {
    private final TokenReader reader;

    private ControlStatement(TokenReader reader) {
        this.reader = reader;
    }

    /** Reads what follows ROCKFORM. */
    static Command read(TokenReader reader) {
        Command command = new ControlStatement(reader).read();
        reader.expectEnd();
        return command;
    }

    private Command read() {
        if (reader.accept("NEXT", "JOB")) {
            return job();
        }
        if (reader.accept("NEXT", "STATEMENT")) {
            return statement();
        }
        if (reader.accept("JOB", "TIME")) {
            Duration time = millis();
            return done(server -> server.setJobDuration(time));
        }
        if (reader.accept("RESTART")) {
            Duration time = reader.accept("FOR") ? millis() : Duration.ZERO;
            return session -> {
                session.server().restart(session.connections(), session.client().connectionId(), time);
                throw new ConnectionCutException();
            };
        }
        reader.expect("CLEAR");
        return done(server -> server.faults().clear());
    }

    private static Command done(Consumer<SandboxServer> effect) {
        return session -> {
            effect.accept(session.server());
            return Answer.done();
        };
    }

    private Command job() {
        String table = reader.accept("OF") ? reader.name() : null;
        JobFault fault = jobFault();
        return done(server -> {
            Faults faults = server.faults();
            Faults unused = table == null ? faults.nextJob(fault) : faults.nextJobOf(table, fault);
        });
    }

    private JobFault jobFault() {
        if (reader.accept("SLOW")) {
            return JobFault.slow(millis());
        }
        if (reader.accept("CANCELLED")) {
            return JobFault.cancelled(reader.text());
        }
        if (reader.accept("STUCK")) {
            return JobFault.stuck();
        }
        reader.expect("LOST");
        return JobFault.lost();
    }

    private Command statement() {
        String pattern = reader.like().orElse("%");
        StatementFault fault = statementFault();
        return done(server -> server.faults().nextStatement(pattern, fault));
    }

    private StatementFault statementFault() {
        if (reader.accept("SLOW")) {
            return StatementFault.slow(millis());
        }
        if (reader.accept("REFUSED")) {
            return StatementFault.refused(reader.text());
        }
        if (reader.accept("CUT", "BEFORE")) {
            return StatementFault.cutBefore();
        }
        reader.expect("CUT", "AFTER");
        return StatementFault.cutAfter();
    }

    private Duration millis() {
        if (reader.peek().kind() != Token.Kind.NUMBER) {
            throw reader.notUnderstood();
        }
        return Duration.ofMillis(Long.parseLong(reader.take().value()));
    }
}

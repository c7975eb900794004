// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlWriter;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.sql.StatementWriter;
import io.rockform.plan.Planner;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the operations of one section of a revision in SQL, one after the other, as {@link SqlRevision} reads them. */
public final class SqlRevisionWriter {
    private final ServerProfile profile;
    private Schema schema;
    /** Behind what cannot be undone the schema is not known, nor is anything sent. */
    private boolean blocked;

    /** @param before the schema that the first operation meets */
    public SqlRevisionWriter(Schema before, ServerProfile profile) {
        this.schema = before;
        this.profile = profile;
    }

    /**
     * The text of one operation, which ends with a line feed.
     *
     * @throws RockformException {@link ProblemCode#UNPROVEN} if the text would be read as something else
     */
    public String next(Operation operation) {
        String text = text(operation);
        blocked |= operation instanceof Irreversible;
        if (blocked) {
            return text;
        }
        if (!isSame(read(text), operation)) {
            throw new RockformException(
                    Problem.of(ProblemCode.UNPROVEN, "as SQL this would be read as something else:\n" + text)
                            .remedy("Write this revision in Java: --format java"));
        }
        schema = SchemaChange.apply(schema, operation, profile);
        return text;
    }

    private String text(Operation operation) {
        if (operation instanceof Irreversible irreversible) {
            return directive(SqlDirective.Keyword.IRREVERSIBLE, irreversible.reason());
        }
        if (operation instanceof RunCode code) {
            throw new RockformException(
                    Problem.of(ProblemCode.UNPROVEN, "code cannot be written as SQL: '" + code.title() + "'")
                            .remedy("Write this revision in Java: --format java"));
        }
        if (operation instanceof Require require) {
            String condition = directive(SqlDirective.Keyword.REQUIRE, require.condition());
            boolean said = require.equals(SqlRevision.require(require.condition(), null));
            return said ? condition : condition + directive(SqlDirective.Keyword.BECAUSE, require.reason());
        }
        if (operation instanceof ExecuteSql execute) {
            return execute(execute);
        }
        if (operation instanceof CopyRows copy) {
            String sql =
                    StatementWriter.statements(copy, schema, profile).get(0).sql();
            String into = new DdlWriter(profile).name(copy.into());
            return execute(new ExecuteSql(sql, "SELECT COUNT(*) > 0 FROM " + into, false));
        }
        List<String> statements = StatementWriter.statements(operation, schema, profile).stream()
                .map(statement -> Placeholders.escape(statement.sql()) + ";\n")
                .toList();
        // The first one may say it all, and the others be what a server needs to do it.
        return isReadAs(statements.get(0), operation) ? statements.get(0) : String.join("", statements);
    }

    /** As it stands if it is read back so; else on a line of its own, where every text can stand. */
    private String execute(ExecuteSql execute) {
        StringBuilder before = new StringBuilder();
        if (execute.doneWhen() != null) {
            before.append(directive(SqlDirective.Keyword.DONE_WHEN, execute.doneWhen()));
        }
        if (execute.repeatable()) {
            before.append(directive(SqlDirective.Keyword.REPEATABLE, null));
        }
        if (before.length() == 0 && SqlOperations.isDdl(execute.sql())) {
            before.append(directive(SqlDirective.Keyword.EXECUTE, null));
        }
        String plain = before + Placeholders.escape(execute.sql()) + ";\n";
        return isReadAs(plain, execute) ? plain : before + directive(SqlDirective.Keyword.STATEMENT, execute.sql());
    }

    private boolean isReadAs(String text, Operation operation) {
        try {
            return read(text).equals(List.of(operation));
        } catch (RockformException e) {
            return false;
        }
    }

    private List<Operation> read(String text) {
        return SqlRevision.parse("-- upgrade\n" + text, null, Map.of()).upgrade(schema, profile);
    }

    /** A statement for each property reads as an operation for each; what is sent and what comes of it is the same. */
    private boolean isSame(List<Operation> read, Operation written) {
        return read.equals(List.of(written))
                || (sent(read).equals(sent(List.of(written)))
                        && SchemaChange.applyAll(schema, read, profile)
                                .equals(SchemaChange.apply(schema, written, profile)));
    }

    private List<Statement> sent(List<Operation> operations) {
        return Planner.plan(schema, operations, profile).statements();
    }

    private static String directive(SqlDirective.Keyword keyword, @Nullable String value) {
        String line = "-- " + keyword.text() + (value == null ? "" : ": " + SqlDirective.escaped(value));
        boolean filled = keyword != SqlDirective.Keyword.IRREVERSIBLE;
        return (filled ? line.replace("${", "$${") : line).stripTrailing() + "\n";
    }
}

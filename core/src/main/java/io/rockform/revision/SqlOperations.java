// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.ScriptStatement;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.ViewOperation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes operations of the statements of one section, in order. */
final class SqlOperations {
    /** What changes the schema that Rockform knows, and so has to be understood. */
    private static final Pattern DDL = Pattern.compile("(?is)\\s*(CREATE(\\s+OR\\s+REPLACE)?|ALTER|DROP)\\s+"
            + "((EXTERNAL\\s+|TEMPORARY\\s+)?TABLE|VIEW|MATERIALIZED\\s+VIEW|DATABASE|SCHEMA|INDEX)\\b.*");

    private final @Nullable String file;
    private final ServerProfile profile;
    private final List<Operation> operations = new ArrayList<>();
    private final List<SqlDirective> pending = new ArrayList<>();
    private Schema schema;

    SqlOperations(@Nullable String file, Schema before, ServerProfile profile) {
        this.file = file;
        this.schema = before;
        this.profile = profile;
    }

    /** Whether a statement is read as operations unless something else is said. */
    static boolean isDdl(String sql) {
        return DDL.matcher(sql).matches();
    }

    List<Operation> all() {
        return List.copyOf(operations);
    }

    void add(SqlDirective directive) {
        switch (directive.keyword()) {
            case REQUIRE -> {
                endSection();
                operations.add(SqlRevision.require(directive.value(), null));
            }
            case STATEMENT -> execute(directive.value());
            case BECAUSE -> because(directive);
            case IRREVERSIBLE -> {
                endSection();
                operations.add(new Irreversible(directive.value()));
            }
            case EXECUTE, REPEATABLE, DONE_WHEN -> pending.add(directive);
            case UPGRADE, DOWNGRADE -> throw new IllegalArgumentException("a section: " + directive);
        }
    }

    private void because(SqlDirective directive) {
        int last = operations.size() - 1;
        if (last < 0 || !(operations.get(last) instanceof Operation.Require require)) {
            throw SqlRevision.refused(
                    "'-- because:' stands behind no '-- require:'",
                    SqlRevision.place(file, directive.line()),
                    "Write '-- require: QUERY', and the reason on the next line.");
        }
        operations.set(last, SqlRevision.require(require.condition(), directive.value()));
    }

    /** @throws RockformException if something was said of a statement that does not follow */
    void endSection() {
        if (!pending.isEmpty()) {
            SqlDirective first = pending.get(0);
            throw SqlRevision.refused(
                    "no statement follows '-- " + first.keyword().text() + "'",
                    SqlRevision.place(file, first.line()),
                    "Put it before the statement that it is about.");
        }
    }

    void add(ScriptStatement statement) {
        boolean asItIs = !pending.isEmpty() || !isDdl(statement.sql());
        if (asItIs) {
            execute(statement.sql());
            return;
        }
        if (operations.stream().anyMatch(Irreversible.class::isInstance)) {
            blocked(statement);
            return;
        }
        for (Operation operation : understood(statement)) {
            operations.add(operation);
            try {
                schema = SchemaChange.apply(schema, operation, profile);
            } catch (RockformException e) {
                throw told(e, statement);
            }
        }
    }

    private void execute(String sql) {
        operations.add(new ExecuteSql(sql, doneWhen(), says(SqlDirective.Keyword.REPEATABLE)));
        pending.clear();
    }

    /** Never sent, since the section is refused as a whole; nor is the schema known that it would meet. */
    private void blocked(ScriptStatement statement) {
        try {
            operations.addAll(understood(statement));
        } catch (RockformException e) {
            execute(statement.sql());
        }
    }

    private @Nullable String doneWhen() {
        return pending.stream()
                .filter(each -> each.keyword() == SqlDirective.Keyword.DONE_WHEN)
                .map(SqlDirective::value)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private boolean says(SqlDirective.Keyword keyword) {
        return pending.stream().anyMatch(each -> each.keyword() == keyword);
    }

    private List<Operation> understood(ScriptStatement statement) {
        try {
            DdlStatement ddl = new DdlParser().file(file).statement(statement);
            if (ddl instanceof DdlStatement.CreateView create
                    && create.orReplace()
                    && schema.find(create.view().name()).isPresent()) {
                // What is written is what is meant; the server would keep the security that is there (facts 8.2).
                return List.of(new ViewOperation.ReplaceView(create.view()));
            }
            return DdlOperations.of(ddl, schema);
        } catch (RockformException e) {
            throw told(e, statement);
        }
    }

    /** The same problems, with their place; what is not known can always be sent as it is. */
    private RockformException told(RockformException refused, ScriptStatement statement) {
        boolean unknown = refused.code() == ProblemCode.NOT_SUPPORTED_YET || refused.code() == ProblemCode.SYNTAX;
        List<Problem> problems = refused.problems().stream()
                .map(problem -> new Problem(
                        problem.code(),
                        problem.message(),
                        unknown
                                        && problem.place() != null
                                        && file != null
                                        && problem.place().startsWith(file)
                                ? problem.place()
                                : SqlRevision.place(file, statement.line()),
                        problem.remedy() == null && unknown
                                ? "Put '-- execute' on the line before the statement to send it as it is; what it does"
                                        + " is not known to Rockform then."
                                : problem.remedy()))
                .toList();
        return new RockformException(problems, refused);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.ScriptComment;
import io.rockform.ddl.ScriptStatement;
import io.rockform.ddl.SqlScript;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a revision file in SQL does: the statements behind {@code -- upgrade} and those behind {@code -- downgrade}. DDL of
 * tables, views and databases is read as operations, so that it is planned, awaited and proved like those of Java; any
 * other statement is sent as it is, and so is one behind {@code -- execute}.
 */
public final class SqlRevision {
    private final @Nullable String file;
    private final List<ScriptStatement> statements;
    private final List<SqlDirective> directives;

    private SqlRevision(@Nullable String file, List<ScriptStatement> statements, List<SqlDirective> directives) {
        this.file = file;
        this.statements = statements;
        this.directives = directives;
    }

    /**
     * Takes a file apart.
     *
     * @param file named in errors; null for none
     * @param arguments for {@code ${name}}
     * @throws RockformException {@link ProblemCode#SYNTAX} with the place; {@link ProblemCode#USAGE} for an argument that
     *     is not given
     */
    public static SqlRevision parse(String text, @Nullable String file, Map<String, String> arguments) {
        String filled = Placeholders.fill(text, arguments, file);
        List<ScriptStatement> statements = SqlScript.split(filled, file);
        List<SqlDirective> directives = new ArrayList<>();
        for (ScriptComment comment : SqlScript.comments(filled)) {
            SqlDirective directive = SqlDirective.of(comment);
            if (directive != null && comment.inside()) {
                throw refused(
                        "'-- " + comment.text() + "' stands inside of a statement",
                        place(file, comment.line()),
                        "End the statement before it with a semicolon.");
            }
            if (directive != null) {
                directives.add(directive);
            }
        }
        return new SqlRevision(file, statements, directives);
    }

    /**
     * The operations of the upgrade.
     *
     * @param before the schema that the first of them meets
     */
    public List<Operation> upgrade(Schema before, ServerProfile profile) {
        return operations(SqlDirective.Keyword.UPGRADE, before, profile);
    }

    /** The operations of the downgrade; a file without that section has no way back. */
    public List<Operation> downgrade(Schema before, ServerProfile profile) {
        boolean there = directives.stream().anyMatch(each -> each.keyword() == SqlDirective.Keyword.DOWNGRADE);
        return there
                ? operations(SqlDirective.Keyword.DOWNGRADE, before, profile)
                : List.of(new Irreversible("the file has no section '-- downgrade'"));
    }

    private List<Operation> operations(SqlDirective.Keyword section, Schema before, ServerProfile profile) {
        SqlOperations operations = new SqlOperations(file, before, profile);
        boolean inSection = false;
        int next = 0;
        for (int statement = 0; statement <= statements.size(); statement++) {
            for (; next < directives.size() && directives.get(next).following() == statement; next++) {
                SqlDirective directive = directives.get(next);
                if (directive.keyword().isSection()) {
                    operations.endSection();
                    inSection = directive.keyword() == section;
                } else if (inSection) {
                    operations.add(directive);
                }
            }
            if (statement < statements.size() && inSection) {
                operations.add(statements.get(statement));
            } else if (statement < statements.size() && isBeforeSections(statement)) {
                throw refused(
                        "a statement stands before '-- upgrade'",
                        place(file, statements.get(statement).line()),
                        "Put it behind '-- upgrade' or '-- downgrade'.");
            }
        }
        operations.endSection();
        return operations.all();
    }

    private boolean isBeforeSections(int statement) {
        return directives.stream().noneMatch(each -> each.keyword().isSection() && each.following() <= statement);
    }

    static String place(@Nullable String file, int line) {
        return (file == null ? "line " : file + ":") + line;
    }

    static RockformException refused(String message, String place, String remedy) {
        return new RockformException(
                Problem.of(ProblemCode.SYNTAX, message).at(place).remedy(remedy));
    }

    /** A requirement that waits for its reason. */
    static Require require(String condition, @Nullable String reason) {
        return new Require(condition, reason == null ? "not true: " + condition : reason);
    }
}

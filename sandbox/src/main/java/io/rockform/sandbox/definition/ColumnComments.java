// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.AlterTableClause.ModifyColumnComment;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.util.List;

/** {@code MODIFY COLUMN c COMMENT 'x'} beside other clauses: each version has its own way with it (facts 6.1). */
final class ColumnComments {
    private ColumnComments() {}

    /** @throws RefusedException if the version does not take it, or not beside other clauses */
    static void check(List<AlterTableClause> clauses, SqlText statement, ServerVersion version) {
        if (clauses.stream().noneMatch(ModifyColumnComment.class::isInstance)) {
            return;
        }
        if (!version.isAtLeast(ServerVersion.V3_5)) {
            throw noViableStatement(statement);
        }
    }

    /** 3.3 does not know the clause (recorded combine-dup/modify comment + *). */
    private static RefusedException noViableStatement(SqlText statement) {
        List<Token> tokens = statement.tokens();
        for (int index = 0; index + 3 < tokens.size(); index++) {
            Token last = tokens.get(index + 3);
            if (tokens.get(index).is("MODIFY") && tokens.get(index + 1).is("COLUMN") && last.is("COMMENT")) {
                String input = statement.text().substring(tokens.get(index).start(), last.end());
                String before = statement.text().substring(0, last.start());
                long line = before.lines().count();
                int column = before.length() - before.lastIndexOf('\n') - 1;
                return Refusals.plain("Getting syntax error at line " + line + ", column " + column
                        + ". Detail message: No viable statement for input '" + input + "'.");
            }
        }
        throw new IllegalStateException("a column comment without its words: " + statement.text());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.rows.RowExecution.RowChange;
import io.rockform.sandbox.rows.RowExecution.Target;
import io.rockform.sandbox.rows.RowExecution.Targets;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.List;

/** UPDATE and DELETE, with what StarRocks refuses of them (facts 13). */
final class UpdateTranslation {
    private UpdateTranslation() {}

    /** Reads what follows UPDATE. */
    static RowChange update(TokenReader reader, Targets targets) {
        Target target = targets.find(reader.qualifiedName());
        Table table = target.table().definition();
        if (!isPrimary(table)) {
            throw Refusals.analysis("table " + table.name().name() + " does not support update");
        }
        int set = position(reader, "SET");
        if (set < 0 || position(reader, "FROM") >= 0) {
            throw reader.notUnderstood();
        }
        if (position(reader, "WHERE") < 0) {
            throw Refusals.analysis("must specify where clause to prevent full table update");
        }
        keysUntouched(reader, set, table);
        return (statement, referenced) -> "UPDATE " + target.sql() + " "
                + Translation.of(statement, set, statement.tokens().size() - 1, referenced);
    }

    private static boolean isPrimary(Table table) {
        return table.key() != null && table.key().model() == KeyModel.PRIMARY;
    }

    /** The index of a word outside parentheses; -1 if it is not there. */
    private static int position(TokenReader reader, String word) {
        List<Token> tokens = reader.statement().tokens();
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(word) && index > 1) {
                return index;
            }
        }
        return -1;
    }

    /** A column that is set stands behind SET or a comma and before an equals sign. */
    private static void keysUntouched(TokenReader reader, int set, Table table) {
        List<Token> tokens = reader.statement().tokens();
        int where = position(reader, "WHERE");
        int depth = 0;
        for (int index = set; index + 2 < where; index++) {
            Token token = tokens.get(index);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean assignment = depth == 0
                    && (token.is("SET") || token.is(","))
                    && tokens.get(index + 2).is("=");
            String column = tokens.get(index + 1).value();
            if (assignment && table.isKeyColumn(column)) {
                throw Refusals.analysis("primary key column cannot be updated: " + column);
            }
        }
    }

    /** Reads what follows DELETE. */
    static RowChange delete(TokenReader reader, Targets targets) {
        reader.expect("FROM");
        Target target = targets.find(reader.qualifiedName());
        Table table = target.table().definition();
        int where = position(reader, "WHERE");
        if (where < 0) {
            throw isPrimary(table)
                    ? Refusals.analysis("Delete must specify where clause to prevent full table delete")
                    : Refusals.analysis("Where clause is not set");
        }
        if (!reader.peek().is("WHERE")) {
            throw reader.notUnderstood();
        }
        if (!isPrimary(table)) {
            onlyComparisons(reader, where);
        }
        return (statement, referenced) -> "DELETE FROM " + target.sql() + " "
                + Translation.of(statement, where, statement.tokens().size() - 1, referenced);
    }

    /** Other tables take only comparisons with constants, IN and IS NULL, joined by AND (facts 13). */
    private static void onlyComparisons(TokenReader reader, int where) {
        List<Token> tokens = reader.statement().tokens();
        for (Token token : tokens.subList(where, tokens.size())) {
            if (token.is("OR") || token.is("SELECT") || token.is("LIKE") || token.is("BETWEEN") || token.is("||")) {
                throw Refusals.notModelled(
                        "a DELETE from a table without PRIMARY KEY by more than comparisons joined by AND");
            }
        }
    }
}

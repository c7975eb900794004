// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.text.NotUnderstoodException;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SELECT of constants, variables and what the session knows of itself: answered without any tables. */
final class ConstantSelect {
    private final TokenReader reader;

    private ConstantSelect(TokenReader reader) {
        this.reader = reader;
    }

    /**
     * An item of the select list.
     *
     * @param label the name of its column
     */
    private record Item(String label, ConstantExpression expression) {}

    /** Empty if the statement is more than that. */
    static Optional<Command> read(SqlText statement) {
        TokenReader reader = new TokenReader(statement);
        reader.expect("SELECT");
        try {
            List<Item> items = new ConstantSelect(reader).items();
            return Optional.of(session -> answer(items, session));
        } catch (NotUnderstoodException more) {
            return Optional.empty();
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        do {
            items.add(item());
        } while (reader.accept(","));
        if (reader.accept("FROM")) {
            reader.expect("DUAL");
        }
        // One row cannot become less but by LIMIT 0, which no client says here.
        if (reader.accept("LIMIT")
                && (reader.peek().kind() != Token.Kind.NUMBER
                        || reader.take().value().equals("0"))) {
            throw reader.notUnderstood();
        }
        reader.expectEnd();
        return items;
    }

    private Item item() {
        ConstantExpression expression = ConstantExpression.read(reader);
        return new Item(alias().orElseGet(expression::label), expression);
    }

    private Optional<String> alias() {
        boolean announced = reader.accept("AS");
        Token next = reader.peek();
        boolean named = next.kind() == Token.Kind.QUOTED_NAME
                || next.kind() == Token.Kind.TEXT
                || (next.kind() == Token.Kind.WORD && (announced || !(next.is("FROM") || next.is("LIMIT"))));
        return named ? Optional.of(reader.take().value()) : Optional.empty();
    }

    private static Answer answer(List<Item> items, SandboxSession session) {
        List<ResultColumn> columns = new ArrayList<>();
        List<@Nullable String> row = new ArrayList<>();
        for (Item item : items) {
            ConstantExpression.Value value = item.expression().value(session);
            columns.add(new ResultColumn(item.label(), value.type()));
            row.add(value.text());
        }
        return new ResultTable(columns).row(row).answer();
    }
}

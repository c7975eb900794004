// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * StarRocks SQL as H2 SQL, token by token: quoting, the meaning of {@code ||}, functions, types in casts, LIMIT. What
 * would mean something else in H2 is refused.
 */
final class Translation {
    private static final String DEFAULT_CATALOG = "default_catalog";
    private static final Set<String> TEXT_TYPES = Set.of("STRING", "TEXT");

    private final SqlText statement;
    private final Set<String> objects;
    private final Set<String> columns;
    private final StringBuilder text = new StringBuilder();

    private Translation(SqlText statement, ReferencedObjects referenced) {
        this.statement = statement;
        this.objects = referenced.names();
        this.columns = referenced.columns();
    }

    /**
     * Translates a part of a statement.
     *
     * @param from the index of the first token
     * @param to the index behind the last one
     * @param referenced the objects that it names
     * @throws io.rockform.sandbox.answer.RefusedException if something would mean something else
     */
    static String of(SqlText statement, int from, int to, ReferencedObjects referenced) {
        Translation translation = new Translation(statement, referenced);
        int index = from;
        while (index < to) {
            index = translation.next(index, to);
        }
        return translation.text.toString();
    }

    private Token token(int index) {
        List<Token> tokens = statement.tokens();
        return tokens.get(Math.min(index, tokens.size() - 1));
    }

    private void add(String part) {
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(part);
    }

    /** @return the index of the next token to be read */
    private int next(int index, int to) {
        Token token = token(index);
        switch (token.kind()) {
            case QUOTED_NAME -> {
                return name(index);
            }
            case TEXT -> add(H2Names.text(token.value()));
            case NUMBER -> add(token.value());
            case SIGN -> add(sign(token));
            case WORD -> {
                return word(index, to);
            }
            case END -> {}
        }
        return index + 1;
    }

    private String sign(Token token) {
        return switch (token.value()) {
            // StarRocks takes || for OR unless sql_mode says otherwise (facts 12.2).
            case "||" -> "OR";
            case "&&" -> "AND";
            case "!" -> "NOT";
            case "<=>" -> "IS NOT DISTINCT FROM";
            case "(", ")", ",", ".", "=", "<", ">", "<=", ">=", "<>", "!=", "+", "-", "*", "%" -> token.value();
            case "/" -> throw Refusals.notModelled("division, whose results have other types and digits in StarRocks");
            default -> throw Refusals.notModelled("'" + token.value() + "' in a statement on rows");
        };
    }

    private int word(int index, int to) {
        Token token = token(index);
        String upper = token.value().toUpperCase(Locale.ROOT);
        boolean called = token(index + 1).is("(") && index + 1 < to;
        boolean qualified = index > 0 && token(index - 1).is(".");
        if (token(index + 1).is(".") || qualified) {
            return name(index);
        }
        if (called && !FunctionNames.isSyntax(upper) && !objects.contains(token.value())) {
            return call(index);
        }
        if (!called && isColumn(index)) {
            return name(index);
        }
        return switch (upper) {
            case "LIMIT" -> limit(index);
            // There is one collation, whatever a client calls it.
            case "COLLATE" -> index + 2;
            case "SIGNED", "UNSIGNED" -> {
                add("BIGINT");
                yield token(index + 1).is("INTEGER") || token(index + 1).is("INT") ? index + 2 : index + 1;
            }
            case "DIV", "REGEXP", "RLIKE" -> throw Refusals.notModelled(token.value() + " in a statement on rows");
            case "CURRENT_TIMESTAMP" -> {
                add("CURRENT_TIMESTAMP(0)");
                yield index + 1;
            }
            default -> {
                add(TEXT_TYPES.contains(upper) && token(index + 1).is(")") ? "VARCHAR" : token.value());
                yield index + 1;
            }
        };
    }

    /** A type in a cast and the word before a date literal may be called like a column. */
    private boolean isColumn(int index) {
        Token token = token(index);
        boolean type =
                index > 0 && token(index - 1).is("AS") && token(index + 1).is(")");
        boolean literal = token(index + 1).kind() == Token.Kind.TEXT;
        return !type && !literal && columns.contains(token.value().toLowerCase(Locale.ROOT));
    }

    /** A name, whose catalog is left out, and whose database may stand under another name in H2. */
    private int name(int index) {
        Token token = token(index);
        if (token.value().equals(DEFAULT_CATALOG) && token(index + 1).is(".")) {
            return index + 2;
        }
        boolean system = token.value().equalsIgnoreCase(SystemDatabases.INFORMATION_SCHEMA)
                && token(index + 1).is(".");
        add(H2Names.quoted(system ? H2Names.INFORMATION_SCHEMA : token.value()));
        return index + 1;
    }

    private int call(int index) {
        Token token = token(index);
        if (token.is("NOW") || token.is("CURRENT_TIMESTAMP") || token.is("CURRENT_DATE")) {
            add(token.is("CURRENT_DATE") ? "CURRENT_DATE" : "CURRENT_TIMESTAMP(0)");
            if (!token(index + 2).is(")")) {
                throw Refusals.notModelled(token.value() + " with a precision");
            }
            return index + 3;
        }
        Optional<String> name = FunctionNames.inH2(token.value());
        add(name.orElseThrow(() -> Refusals.notModelled("the function " + token.value() + " on rows")));
        return index + 1;
    }

    /** {@code LIMIT offset, count} has its numbers the other way round in H2. */
    private int limit(int index) {
        if (!token(index + 2).is(",")) {
            add("LIMIT");
            return index + 1;
        }
        add("LIMIT " + token(index + 3).value() + " OFFSET " + token(index + 1).value());
        return index + 4;
    }
}

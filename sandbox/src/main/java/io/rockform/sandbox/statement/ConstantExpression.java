// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.SessionVariables;
import io.rockform.sandbox.session.ValueType;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A constant, a variable, or a function that tells something of the session. */
final class ConstantExpression {
    private final String label;
    private final Function<SandboxSession, Value> evaluation;

    private ConstantExpression(String label, Function<SandboxSession, Value> evaluation) {
        this.label = label;
        this.evaluation = evaluation;
    }

    /** @param text null for NULL */
    record Value(ValueType type, @Nullable String text) {
        Value {
            Objects.requireNonNull(type);
        }

        private static Value text(@Nullable String text) {
            return new Value(ValueType.VARCHAR, text);
        }
    }

    /** What the column is called where no alias is given. */
    String label() {
        return label;
    }

    Value value(SandboxSession session) {
        return evaluation.apply(session);
    }

    /** @throws io.rockform.sandbox.text.NotUnderstoodException if something else comes next */
    static ConstantExpression read(TokenReader reader) {
        Token first = reader.peek();
        if (reader.accept("@@")) {
            return systemVariable(reader);
        }
        if (reader.accept("@")) {
            String name = reader.name();
            return new ConstantExpression(
                    "@" + name,
                    session -> Value.text(session.variables().user(name).orElse(null)));
        }
        return switch (first.kind()) {
            case TEXT ->
                constant("'" + first.value() + "'", Value.text(reader.take().value()));
            case NUMBER -> number(reader, "");
            case WORD -> word(reader);
            case SIGN -> {
                reader.expect("-");
                yield number(reader, "-");
            }
            case QUOTED_NAME, END -> throw reader.notUnderstood();
        };
    }

    private static ConstantExpression constant(String label, Value value) {
        return new ConstantExpression(label, session -> value);
    }

    private static ConstantExpression number(TokenReader reader, String sign) {
        if (reader.peek().kind() != Token.Kind.NUMBER) {
            throw reader.notUnderstood();
        }
        String text = sign + reader.take().value();
        return constant(text, new Value(numberType(text), text));
    }

    /** The smallest type that holds the number, as StarRocks chooses it. */
    private static ValueType numberType(String text) {
        if (text.contains("e") || text.contains("E")) {
            return ValueType.DOUBLE;
        }
        if (text.contains(".")) {
            return ValueType.DECIMAL;
        }
        int bits = new BigInteger(text).bitLength();
        if (bits < 8) {
            return ValueType.TINYINT;
        }
        if (bits < 16) {
            return ValueType.SMALLINT;
        }
        return bits < 32 ? ValueType.INT : bits < 64 ? ValueType.BIGINT : ValueType.VARCHAR;
    }

    private static ConstantExpression systemVariable(TokenReader reader) {
        String scope = "";
        String name = reader.name();
        if (reader.accept(".")) {
            scope = name + ".";
            name = reader.name();
        }
        boolean global = scope.equalsIgnoreCase("global.");
        String variable = name;
        return new ConstantExpression("@@" + scope + name, session -> {
            SessionVariables variables = session.variables();
            return typed(global ? variables.global(variable) : variables.system(variable));
        });
    }

    /** Variables that are true or false are numbers when selected. */
    private static Value typed(String value) {
        if (value.equals("true") || value.equals("false")) {
            return new Value(ValueType.BOOLEAN, value.equals("true") ? "1" : "0");
        }
        boolean number =
                !value.isEmpty() && value.length() < 19 && value.chars().allMatch(Character::isDigit);
        return new Value(number ? ValueType.BIGINT : ValueType.VARCHAR, value);
    }

    private static ConstantExpression word(TokenReader reader) {
        String name = reader.take().value().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "NULL" -> constant("NULL", new Value(ValueType.BOOLEAN, null));
            case "TRUE" -> constant("TRUE", new Value(ValueType.BOOLEAN, "1"));
            case "FALSE" -> constant("FALSE", new Value(ValueType.BOOLEAN, "0"));
            case "CONCAT" -> concat(reader);
            default -> {
                boolean called = reader.accept("(", ")");
                if (!called && !name.equals("CURRENT_USER")) {
                    throw reader.notUnderstood();
                }
                yield function(name, reader);
            }
        };
    }

    private static ConstantExpression concat(TokenReader reader) {
        List<ConstantExpression> parts = new ArrayList<>();
        reader.expect("(");
        do {
            parts.add(read(reader));
        } while (reader.accept(","));
        reader.expect(")");
        String label = parts.stream().map(ConstantExpression::label).collect(Collectors.joining(", ", "concat(", ")"));
        return text(label, session -> {
            StringBuilder whole = new StringBuilder();
            for (ConstantExpression part : parts) {
                String text = part.value(session).text();
                if (text == null) {
                    return null;
                }
                whole.append(text);
            }
            return whole.toString();
        });
    }

    /** StarRocks writes some of its functions upper-case and the others lower-case (recorded server/identity). */
    private static ConstantExpression function(String name, TokenReader reader) {
        String upper = name + "()";
        String lower = upper.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "VERSION" -> text(lower, session -> session.version().mysqlVersion());
            case "CURRENT_VERSION" -> text(lower, session -> session.version().text());
            case "DATABASE", "SCHEMA" ->
                text(upper, session -> session.currentDatabase().orElse(null));
            case "CATALOG" -> text(upper, session -> SandboxSession.DEFAULT_CATALOG);
            case "CURRENT_USER" -> text(upper, session -> session.user().text());
            case "USER", "SESSION_USER" -> text(upper, ConstantExpression::userAndHost);
            case "CONNECTION_ID" ->
                new ConstantExpression(
                        upper,
                        session -> new Value(
                                ValueType.INT, String.valueOf(session.client().connectionId())));
            default -> throw reader.notUnderstood();
        };
    }

    private static ConstantExpression text(String label, Function<SandboxSession, @Nullable String> evaluation) {
        return new ConstantExpression(label, session -> Value.text(evaluation.apply(session)));
    }

    private static String userAndHost(SandboxSession session) {
        String address = session.client().address();
        int port = address.lastIndexOf(':');
        String host = port < 0 ? address : address.substring(0, port);
        return "'" + session.client().user() + "'@'" + host + "'";
    }
}

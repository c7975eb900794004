// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Methods that may be too long for one class: a class file holds 65,535 constants (JVMS 4.1), and each column with
 * attributes takes about ten. What is too long goes on in nested classes, in order.
 *
 * @param parameter what the statements are written against, such as {@code op}
 */
record Parts(TypeSpec.Builder type, Class<?> parameterType, String parameter) {
    /** Lines of code stand for constants; a line of a chain takes ten or less. */
    private static final int LINES = 4_000;

    /** What JavaPoet puts before each line of a method's body. */
    private static final int BODY_INDENT = 8;

    private static final Pattern BODY_INDENTATION = Pattern.compile("(?m)^ {" + BODY_INDENT + "}");

    /** How long a line of a body may be. */
    static final int WIDTH = Call.WIDTH - BODY_INDENT;

    /** The call as a statement of a body, but for the indentation that JavaPoet gives to all lines. */
    String statement(Call call) {
        return BODY_INDENTATION.matcher(call.statement(parameter, BODY_INDENT)).replaceAll("");
    }

    /** Adds a public method that overrides one, made of these statements. */
    void addMethod(String name, List<String> statements) {
        List<List<String>> parts = split(statements);
        if (parts.size() == 1) {
            type.addMethod(overriding(name, body(parts.get(0))));
            return;
        }
        List<String> calls = new ArrayList<>();
        for (int number = 1; number <= parts.size(); number++) {
            String part = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + "Part" + number;
            calls.add(part + "." + name + "(" + parameter + ");");
            type.addType(TypeSpec.classBuilder(part)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethod(method(name, body(parts.get(number - 1)))
                            .addModifiers(Modifier.STATIC)
                            .build())
                    .build());
        }
        type.addMethod(overriding(name, body(calls)));
    }

    private static List<List<String>> split(List<String> statements) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        long lines = 0;
        for (String statement : statements) {
            long own = statement.lines().count();
            if (!part.isEmpty() && lines + own > LINES) {
                parts.add(part);
                part = new ArrayList<>();
                lines = 0;
            }
            part.add(statement);
            lines += own;
        }
        parts.add(part);
        return parts;
    }

    private MethodSpec overriding(String name, String body) {
        return method(name, body)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .build();
    }

    private MethodSpec.Builder method(String name, String body) {
        return MethodSpec.methodBuilder(name)
                .addParameter(parameterType, parameter)
                .addCode("$L", body);
    }

    /** Statements of several lines stand apart. */
    private static String body(List<String> statements) {
        if (statements.isEmpty()) {
            return "// Nothing to do.\n";
        }
        StringBuilder body = new StringBuilder();
        String previous = "";
        for (String statement : statements) {
            boolean apart = !previous.isEmpty() && (previous.indexOf('\n') >= 0 || statement.indexOf('\n') >= 0);
            body.append(apart ? "\n" : "").append(statement).append('\n');
            previous = statement;
        }
        return body.toString();
    }
}

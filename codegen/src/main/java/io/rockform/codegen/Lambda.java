// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code parameter -> parameter.call().call()}.
 *
 * @param calls none for a lambda that does nothing
 * @param lineByLine each call in its own line, even where all would fit into one
 */
record Lambda(String parameter, List<Call> calls, boolean lineByLine) implements Argument {
    /** The compiler descends into a chain call by call, and runs out of stack after some hundreds. */
    private static final int LONGEST_CHAIN = 200;

    private static final int BLOCK = 4;

    Lambda {
        calls = List.copyOf(calls);
    }

    @Override
    public Optional<String> oneLine() {
        if (calls.isEmpty()) {
            return Optional.of(parameter + " -> {}");
        }
        List<String> flat =
                calls.stream().flatMap(call -> call.oneLine().stream()).toList();
        return lineByLine || calls.size() > LONGEST_CHAIN || flat.size() < calls.size()
                ? Optional.empty()
                : Optional.of(flat.stream().collect(Collectors.joining(".", opening() + ".", "")));
    }

    private String opening() {
        return parameter + " -> " + parameter;
    }

    @Override
    public String lines(int indent) {
        if (calls.size() > LONGEST_CHAIN) {
            return block(indent);
        }
        return oneLine()
                .filter(line -> indent + line.length() < Call.WIDTH)
                .orElseGet(() -> opening() + calls(indent + Call.CONTINUATION));
    }

    @Override
    public Optional<String> closing(String head, int indent) {
        if (calls.size() > LONGEST_CHAIN) {
            return Optional.of(head + block(indent) + ")");
        }
        String line = head + opening();
        return !calls.isEmpty() && indent + line.length() <= Call.WIDTH
                ? Optional.of(line + calls(indent + Call.CONTINUATION) + ")")
                : Optional.empty();
    }

    /** A statement a call, in braces. */
    private String block(int indent) {
        String deeper = "\n" + " ".repeat(indent + BLOCK);
        return calls.stream()
                .map(call -> deeper + call.statement(parameter, indent + BLOCK))
                .collect(Collectors.joining("", parameter + " -> {", "\n" + " ".repeat(indent) + "}"));
    }

    private String calls(int indent) {
        return calls.stream()
                .map(call -> "\n" + " ".repeat(indent) + call.lines(".", indent, 2))
                .collect(Collectors.joining());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code head(…).call(…).call(…)}: in one line where it fits, else a line for each call. */
record Chained(Call head, List<Call> calls) implements Argument {
    Chained {
        calls = List.copyOf(calls);
    }

    /** The head alone where no call follows. */
    static Argument of(Call head, List<Call> calls) {
        return calls.isEmpty() ? head : new Chained(head, calls);
    }

    @Override
    public Optional<String> oneLine() {
        List<String> flat =
                calls.stream().flatMap(call -> call.oneLine().stream()).toList();
        return flat.size() < calls.size()
                ? Optional.empty()
                : head.oneLine().map(first -> first + "." + String.join(".", flat));
    }

    @Override
    public String lines(int indent) {
        return oneLine()
                .filter(line -> indent + line.length() < Call.WIDTH)
                .orElseGet(() -> head.lines(indent) + calls(indent + Call.CONTINUATION));
    }

    @Override
    public Optional<String> closing(String begun, int indent) {
        return head.oneLine()
                .map(first -> begun + first)
                .filter(line -> indent + line.length() <= Call.WIDTH)
                .map(line -> line + calls(indent + Call.CONTINUATION) + ")");
    }

    private String calls(int indent) {
        return calls.stream()
                .map(call -> "\n" + " ".repeat(indent) + call.lines(".", indent, 2))
                .collect(Collectors.joining());
    }
}

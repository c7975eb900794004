// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code name(arguments)}, laid out as people write builders: in one line where it fits, else each call of a chain in
 * its own line.
 */
record Call(String name, List<Argument> arguments) implements Argument {
    /** The line length of Palantir's style. */
    static final int WIDTH = 120;

    /** How much deeper the next line of one statement stands. */
    static final int CONTINUATION = 8;

    Call {
        arguments = List.copyOf(arguments);
    }

    static Call of(String name, Argument... arguments) {
        return new Call(name, List.of(arguments));
    }

    /** A call whose arguments are string literals. */
    static Call ofTexts(String name, List<String> texts) {
        return new Call(name, texts.stream().<Argument>map(Plain::literal).toList());
    }

    /** {@code receiver.name(…);}, beginning at {@code indent}. */
    String statement(String receiver, int indent) {
        return lines(receiver + ".", indent, 1) + ";";
    }

    @Override
    public Optional<String> oneLine() {
        return oneLine(arguments).map(list -> name + "(" + list + ")");
    }

    private static Optional<String> oneLine(List<Argument> list) {
        List<String> flat =
                list.stream().flatMap(argument -> argument.oneLine().stream()).toList();
        return flat.size() < list.size() ? Optional.empty() : Optional.of(String.join(", ", flat));
    }

    @Override
    public String lines(int indent) {
        return lines("", indent, 1);
    }

    /** @param tail how many characters must still fit into the last line */
    String lines(String prefix, int indent, int tail) {
        return oneLine()
                .map(line -> prefix + line)
                .filter(line -> indent + line.length() + tail <= WIDTH)
                .or(() -> lastArgumentBegun(prefix, indent))
                .orElseGet(() -> argumentByArgument(prefix, indent + CONTINUATION));
    }

    private Optional<String> lastArgumentBegun(String prefix, int indent) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        int last = arguments.size() - 1;
        Optional<String> others = oneLine(arguments.subList(0, last));
        return others.map(list -> prefix + name + "(" + list + (list.isEmpty() ? "" : ", "))
                .flatMap(head -> arguments.get(last).closing(head, indent));
    }

    private String argumentByArgument(String prefix, int indent) {
        String newLine = "\n" + " ".repeat(indent);
        return arguments.stream()
                .map(argument -> argument.lines(indent))
                .collect(Collectors.joining("," + newLine, prefix + name + "(" + newLine, ")"));
    }

    @Override
    public Optional<String> closing(String head, int indent) {
        return Optional.empty();
    }
}

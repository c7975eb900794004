// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.List;
import java.util.Optional;

/** A text that becomes a text block where it has several lines, or is too long for one. */
record LongText(String text) implements Argument {
    @Override
    public Optional<String> oneLine() {
        boolean severalLines = text.indexOf('\n') >= 0 && TextBlock.canHold(text);
        return severalLines ? Optional.empty() : Optional.of(JavaText.literal(text));
    }

    @Override
    public String lines(int indent) {
        return TextBlock.canHold(text) ? block(indent) : JavaText.literal(text);
    }

    @Override
    public Optional<String> closing(String head, int indent) {
        return TextBlock.canHold(text) ? Optional.of(head + block(indent + Call.CONTINUATION) + ")") : Optional.empty();
    }

    private String block(int indent) {
        List<String> lines = TextBlock.lines(text, Call.WIDTH - indent);
        return TextBlock.indented(lines, " ".repeat(indent));
    }
}

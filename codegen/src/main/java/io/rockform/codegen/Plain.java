// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.Optional;

/** An expression that stands in one line, however long. */
record Plain(String source) implements Argument {
    static Plain literal(String text) {
        return new Plain(JavaText.literal(text));
    }

    @Override
    public Optional<String> oneLine() {
        return Optional.of(source);
    }

    @Override
    public String lines(int indent) {
        return source;
    }

    @Override
    public Optional<String> closing(String head, int indent) {
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A pattern in which {@code *} stands for any characters and {@code ?} for one. Case matters, as it does in StarRocks' names.
 *
 * @param text as written
 */
public record Glob(String text) {
    public Glob {
        Objects.requireNonNull(text);
    }

    /** Whether {@code name} fits as a whole. */
    public boolean fits(String name) {
        StringBuilder expression = new StringBuilder();
        for (char character : text.toCharArray()) {
            switch (character) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(character)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(name)
                .matches();
    }

    /** Whether it can fit more than one name. */
    public boolean isOpen() {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}

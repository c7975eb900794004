// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

/** Emphasis of text on a terminal. */
public enum Style {
    ERROR("1;31"),
    WARNING("33"),
    GOOD("32"),
    STRONG("1"),
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** {@code text} with this emphasis, or as it is. */
    String paint(String text, boolean colours) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}

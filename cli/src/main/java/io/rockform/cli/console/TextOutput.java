// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import java.io.PrintStream;

/** Lines for people, with emphasis where it can be seen. */
public final class TextOutput {
    private final PrintStream stream;
    private final boolean colours;

    public TextOutput(PrintStream stream, boolean colours) {
        this.stream = stream;
        this.colours = colours;
    }

    public TextOutput line(String text) {
        stream.print(text + "\n");
        return this;
    }

    /** Text as it is, which ends its own lines. */
    public TextOutput text(String text) {
        stream.print(text);
        return this;
    }

    /** {@code text} with emphasis, to be put into a line. */
    public String paint(Style style, String text) {
        return style.paint(text, colours);
    }

    /** {@code 1 revision}, {@code 3 revisions}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.project.Secrets;
import java.io.PrintStream;

/** Lines for people, with emphasis where it can be seen. */
public final class TextOutput {
    private final PrintStream stream;
    private final boolean colours;
    private final Secrets secrets;

    /** @param secrets what is not shown in lines */
    public TextOutput(PrintStream stream, boolean colours, Secrets secrets) {
        this.stream = stream;
        this.colours = colours;
        this.secrets = secrets;
    }

    public TextOutput line(String text) {
        stream.print(secrets.mask(text) + "\n");
        return this;
    }

    /** Text that is to be used as it is, such as statements; it ends its own lines. */
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

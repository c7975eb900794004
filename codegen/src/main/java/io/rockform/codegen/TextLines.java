// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.ArrayList;
import java.util.List;

/** The lines of a file. */
public final class TextLines {
    private TextLines() {}

    /**
     * The lines of a text, to be changed; the end of the last one is no line. Other line ends are part of what somebody wrote,
     * such as a text in quotes.
     */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}

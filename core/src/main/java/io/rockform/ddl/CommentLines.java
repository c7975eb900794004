// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.ArrayList;
import java.util.List;

/** The comments between two tokens: there is nothing but them and white space. */
final class CommentLines {
    private final String script;
    private final int end;
    private final List<Found> found = new ArrayList<>();
    private int at;
    private int line;

    /** A comment that stands alone on its line. */
    record Found(String text, int line) {}

    /** @param line of {@code begin} */
    CommentLines(String script, int begin, int end, int line) {
        this.script = script;
        this.at = begin;
        this.end = end;
        this.line = line;
        while (at < end) {
            next();
        }
    }

    List<Found> all() {
        return found;
    }

    /** The line in which the gap ends. */
    int lastLine() {
        return line;
    }

    private void next() {
        if (script.startsWith("--", at)) {
            int stop = at;
            while (stop < end && script.charAt(stop) != '\n' && script.charAt(stop) != '\r') {
                stop++;
            }
            if (isAlone()) {
                found.add(new Found(script.substring(at + 2, stop).strip(), line));
            }
            at = stop;
        } else if (script.startsWith("/*", at)) {
            int stop = Math.min(script.indexOf("*/", at + 2) + 2, end);
            line += (int) script.substring(at, stop)
                    .chars()
                    .filter(each -> each == '\n')
                    .count();
            at = stop;
        } else {
            line += script.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
    }

    private boolean isAlone() {
        int lineStart = script.lastIndexOf('\n', at - 1) + 1;
        return script.substring(lineStart, at).isBlank();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a command.
 *
 * @param out for results only
 * @param err for progress and errors
 * @param environment the variables of the process
 * @param directory where relative paths start
 * @param interruption how the user stops it
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path directory,
        Interruption interruption) {
    private static final int USUAL_WIDTH = 80;

    /** Whether results go to a terminal: the launcher tells, since Java cannot ask for one stream alone. */
    public boolean outIsTerminal() {
        return terminals().contains("1");
    }

    /** Whether somebody can answer. */
    public boolean inIsTerminal() {
        return terminals().contains("0");
    }

    /** Whether progress and errors go to a terminal. */
    public boolean errIsTerminal() {
        return terminals().contains("2");
    }

    private String terminals() {
        return environment.getOrDefault("ROCKFORM_TERMINAL", "");
    }

    /** Characters in a line of the terminal. */
    public int width() {
        String columns = environment.getOrDefault("ROCKFORM_COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    /** Whether colours are welcome where there is a terminal (no-color.org). */
    public boolean coloursWelcome() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** The same streams in another directory. */
    public Console in(Path changed) {
        return new Console(in, out, err, environment, changed, interruption);
    }

    /** The same with results going elsewhere. */
    public Console printingTo(PrintStream changedOut, PrintStream changedErr) {
        return new Console(in, changedOut, changedErr, environment, directory, interruption);
    }
}

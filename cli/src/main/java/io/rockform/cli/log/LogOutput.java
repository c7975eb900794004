// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.log;

import io.rockform.project.LogLevel;
import io.rockform.project.LogSettings;
import io.rockform.project.Secrets;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Where loggers write to while a command runs. SLF4J makes loggers once for a process, which may run several commands one
 * after the other, or one within another; so they ask here each time.
 */
public final class LogOutput {
    private static final String OWN = "rockform.";
    private static final LogOutput NOWHERE = new LogOutput(null, LogSettings.DEFAULT, new Secrets());
    private static volatile LogOutput current = NOWHERE;

    private final @Nullable PrintStream stream;
    private final LogSettings settings;
    private final Secrets secrets;

    private LogOutput(@Nullable PrintStream stream, LogSettings settings, Secrets secrets) {
        this.stream = stream;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** While a command runs, its output is the one that loggers write to. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on loggers write to this stream; closing the result gives them back what they had. */
    public static Scope open(PrintStream stream, LogSettings settings, Secrets secrets) {
        LogOutput before = current;
        current = new LogOutput(stream, settings, secrets);
        return () -> current = before;
    }

    static LogOutput current() {
        return current;
    }

    /** Other libraries log through SLF4J, too; what is no error of theirs is of no interest. */
    boolean logs(String logger, LogLevel level) {
        LogLevel allowed = logger.startsWith(OWN) ? settings.of(logger.substring(OWN.length())) : LogLevel.ERROR;
        return stream != null && level.compareTo(allowed) <= 0;
    }

    void write(String logger, LogLevel level, String message, @Nullable Throwable thrown) {
        if (stream == null) {
            return;
        }
        String cause = thrown == null ? "" : ": " + thrown;
        stream.print(secrets.mask(level + " " + logger + " - " + message + cause) + "\n");
    }
}

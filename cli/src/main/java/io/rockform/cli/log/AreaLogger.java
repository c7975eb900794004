// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.log;

import io.rockform.project.LogLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** The logger of one area. */
final class AreaLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    AreaLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return logs(LogLevel.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return logs(LogLevel.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return logs(LogLevel.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return logs(LogLevel.ERROR);
    }

    private boolean logs(LogLevel level) {
        return LogOutput.current().logs(name, level);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String message = MessageFormatter.basicArrayFormat(pattern, arguments);
        LogOutput.current().write(name, named(level), String.valueOf(message), thrown);
    }

    private static LogLevel named(Level level) {
        return switch (level) {
            case ERROR -> LogLevel.ERROR;
            case WARN -> LogLevel.WARN;
            case INFO -> LogLevel.INFO;
            case DEBUG, TRACE -> LogLevel.DEBUG;
        };
    }
}

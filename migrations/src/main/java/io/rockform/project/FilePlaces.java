// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.nio.file.Path;

/**
 * Names files as the user sees them.
 *
 * @param base the directory in which the command was called
 */
public record FilePlaces(Path base) {
    public FilePlaces {
        base = base.toAbsolutePath().normalize();
    }

    /** Relative to the base if it is below it, else absolute. */
    public String of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(base) && !absolute.equals(base)
                ? base.relativize(absolute).toString()
                : absolute.toString();
    }

    public String of(Path file, long line) {
        return of(file) + ":" + line;
    }

    public String of(Path file, long line, long column) {
        return of(file, line) + ":" + column;
    }
}

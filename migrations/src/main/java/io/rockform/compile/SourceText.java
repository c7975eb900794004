// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import java.nio.file.Path;
import java.util.Objects;

/** A Java source file, read. */
public record SourceText(Path file, String text) {
    public SourceText {
        Objects.requireNonNull(file);
        Objects.requireNonNull(text);
    }

    public static SourceText read(Path file, FilePlaces places) {
        return new SourceText(file, ProjectFiles.read(file, places));
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The models that were written.
 *
 * @param files in the order of the objects
 */
public record GenerateResult(List<GeneratedFile> files) implements VerbResult {
    public GenerateResult {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param file in the directory asked for; a bare name if nothing was written
     * @param text all of it
     */
    public record GeneratedFile(Path file, String text) {
        public GeneratedFile {
            Objects.requireNonNull(file);
            Objects.requireNonNull(text);
        }
    }
}

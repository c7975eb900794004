// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.policy.LeftOut;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The models that were written.
 *
 * @param files in the order of the objects
 * @param stale files with generated regions, of which nothing is generated any more; they were left alone
 * @param unsupported what has no model, since Rockform cannot reproduce it, each with the reason
 * @param leftOut what the policy and the options keep out
 * @param dryRun whether nothing was written, and this is only what it would be
 */
public record GenerateResult(
        List<GeneratedFile> files, List<Path> stale, List<String> unsupported, List<LeftOut> leftOut, boolean dryRun)
        implements VerbResult {
    public GenerateResult {
        files = List.copyOf(files);
        stale = List.copyOf(stale);
        unsupported = List.copyOf(unsupported);
        leftOut = List.copyOf(leftOut);
    }

    /** What became of a file. */
    public enum Effect {
        /** Nothing: there is no directory to write to. */
        NONE,
        WRITTEN,
        UPDATED,
        /** It was so already. */
        UNCHANGED
    }

    /**
     * A file.
     *
     * @param file where it was written; relative to where it would be, if nothing was written
     * @param text all of it
     */
    public record GeneratedFile(Path file, String text, Effect effect) {
        public GeneratedFile {
            Objects.requireNonNull(file);
            Objects.requireNonNull(text);
            Objects.requireNonNull(effect);
        }
    }
}

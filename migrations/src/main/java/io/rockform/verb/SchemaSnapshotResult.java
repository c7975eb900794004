// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot.
 *
 * @param file where it was written; null if it was not
 * @param text all of it
 * @param dryRun whether it was not written, and this is only what it would be
 */
public record SchemaSnapshotResult(@Nullable Path file, String text, boolean dryRun) implements VerbResult {
    public SchemaSnapshotResult {
        Objects.requireNonNull(text);
    }
}

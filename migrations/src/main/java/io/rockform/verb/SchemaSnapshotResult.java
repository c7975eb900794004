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
 */
public record SchemaSnapshotResult(@Nullable Path file, String text) implements VerbResult {
    public SchemaSnapshotResult {
        Objects.requireNonNull(text);
    }
}

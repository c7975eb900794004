// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform schema snapshot}.
 *
 * @param from a SOURCE; null for the server
 * @param schemas patterns of databases of the server that are read beside its default one
 * @param file where to write, in place of what is there; null to write nothing
 * @param dryRun whether to write nothing all the same, and only tell what would be written
 */
public record SchemaSnapshotRequest(
        @Nullable String from,
        List<String> schemas,
        @Nullable Path file,
        boolean dryRun) {
    public SchemaSnapshotRequest {
        schemas = List.copyOf(schemas);
    }

    /** Of one database. */
    public SchemaSnapshotRequest(@Nullable String from, @Nullable Path file, boolean dryRun) {
        this(from, List.of(), file, dryRun);
    }
}

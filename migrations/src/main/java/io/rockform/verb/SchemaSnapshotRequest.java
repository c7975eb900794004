// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform schema snapshot}.
 *
 * @param from a SOURCE; null for the server
 * @param file where to write, in place of what is there; null to write nothing
 * @param dryRun whether to write nothing all the same, and only tell what would be written
 */
public record SchemaSnapshotRequest(
        @Nullable String from, @Nullable Path file, boolean dryRun) {}

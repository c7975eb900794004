// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The revision that took the place of others.
 *
 * @param source the text of its file
 * @param replaced what it was squashed from, in order
 * @param moved where their files are now: databases that have some of them still need them
 * @param dryRun whether no file was written or moved, and this is only what it would be
 */
public record SquashResult(
        RevisionEntry revision, String source, List<RevisionEntry> replaced, List<Path> moved, boolean dryRun)
        implements VerbResult {
    public SquashResult {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(source);
        replaced = List.copyOf(replaced);
        moved = List.copyOf(moved);
    }
}

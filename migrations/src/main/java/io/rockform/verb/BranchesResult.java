// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.util.List;
import java.util.Objects;

/**
 * Where the history forks.
 *
 * @param branches the newest first
 */
public record BranchesResult(List<BranchPoint> branches) implements VerbResult {
    public BranchesResult {
        branches = List.copyOf(branches);
    }

    /** A revision that several follow. */
    public record BranchPoint(RevisionEntry revision, List<RevisionEntry> into) {
        public BranchPoint {
            Objects.requireNonNull(revision);
            into = List.copyOf(into);
        }
    }
}

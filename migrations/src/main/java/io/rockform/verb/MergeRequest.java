// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.util.List;
import java.util.Objects;

/**
 * {@code rockform merge}: a revision that joins branches and does nothing else.
 *
 * @param heads the revisions to join, by any name: two ids, {@code heads}
 * @param splice whether they may be followed by others already
 * @param dryRun whether to write nothing, and only tell what would be written
 */
public record MergeRequest(RevisionFacts facts, List<String> heads, boolean splice, boolean dryRun) {
    public MergeRequest {
        Objects.requireNonNull(facts);
        heads = List.copyOf(heads);
    }

    /** Of these, with a message. */
    public static MergeRequest of(String message, String... heads) {
        return new MergeRequest(RevisionFacts.of(message), List.of(heads), false, false);
    }
}

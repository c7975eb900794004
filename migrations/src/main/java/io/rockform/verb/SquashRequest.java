// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.util.Objects;

/**
 * {@code rockform squash}: one revision in the place of several.
 *
 * @param range which, both ends included: {@code base:ae10}, {@code 1975:ae10}
 * @param dryRun whether to write nothing, and only tell what would be written
 */
public record SquashRequest(String range, RevisionFacts facts, boolean dryRun) {
    public SquashRequest {
        Objects.requireNonNull(range);
        Objects.requireNonNull(facts);
    }
}

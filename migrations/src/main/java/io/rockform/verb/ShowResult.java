// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.util.List;

/**
 * Revisions and their files.
 *
 * @param sources the text of each revision's file, in the order of {@code revisions}
 */
public record ShowResult(List<RevisionEntry> revisions, List<String> sources) implements VerbResult {
    public ShowResult {
        revisions = List.copyOf(revisions);
        sources = List.copyOf(sources);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.util.List;

/**
 * The heads of the history.
 *
 * @param heads the revisions that no other one follows
 */
public record HeadsResult(List<RevisionEntry> heads) implements VerbResult {
    public HeadsResult {
        heads = List.copyOf(heads);
    }
}

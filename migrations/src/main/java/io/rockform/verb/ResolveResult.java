// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * What was resolved.
 *
 * @param number of the statement in the revision, from 1
 * @param was its state until now, in the journal's words
 * @param state its state from now on
 * @param dryRun whether nothing was written, and this is only what it would be
 */
public record ResolveResult(String revision, int number, String sql, String was, String state, boolean dryRun)
        implements VerbResult {
    public ResolveResult {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(sql);
        Objects.requireNonNull(was);
        Objects.requireNonNull(state);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compare.Comparison;
import io.rockform.policy.LeftOut;
import java.util.List;
import java.util.Objects;

/**
 * What differs between two sources, as far as it is managed.
 *
 * @param leftOut what the policy kept out
 * @param rewritten whether a hook changed the operations, so that they need not lead to what is declared
 */
public record SourceDifference(Comparison comparison, List<LeftOut> leftOut, boolean rewritten) {
    public SourceDifference {
        Objects.requireNonNull(comparison);
        leftOut = List.copyOf(leftOut);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history says now.
 *
 * @param before the ids recorded until now; empty for a script
 * @param after the ids recorded now
 * @param script the SQL script; null unless it was asked for
 */
public record StampResult(
        List<String> before, List<String> after, @Nullable String script) implements VerbResult {
    public StampResult {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

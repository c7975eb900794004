// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.policy.LeftOut;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a page.
 *
 * @param file where it was written; null if it was not
 * @param text all of it
 * @param unsupported what is not in it, since Rockform cannot reproduce it, each with the reason
 * @param leftOut what the policy keeps out
 * @param dryRun whether it was not written, and this is only what it would be
 */
public record SchemaDocsResult(
        @Nullable Path file, String text, List<String> unsupported, List<LeftOut> leftOut, boolean dryRun)
        implements VerbResult {
    public SchemaDocsResult {
        Objects.requireNonNull(text);
        unsupported = List.copyOf(unsupported);
        leftOut = List.copyOf(leftOut);
    }
}

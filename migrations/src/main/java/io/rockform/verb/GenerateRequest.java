// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.codegen.ModelStyle;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform generate}: the models of what exists.
 *
 * @param from a SOURCE; null for the server
 * @param out the directory to write to, made if missing; null writes nothing
 * @param packageName of Java classes; empty for none
 * @param dryRun whether to write nothing, and only tell what would be written
 */
public record GenerateRequest(
        @Nullable String from, ModelStyle style, @Nullable Path out, String packageName, boolean dryRun) {
    public GenerateRequest {
        Objects.requireNonNull(style);
        Objects.requireNonNull(packageName);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform generate}: the models of what exists.
 *
 * @param from a SOURCE; null for the server
 * @param schemas patterns of databases of the server that are read beside its default one
 * @param out the directory to write to, made if missing; null writes nothing
 * @param update whether what is written is marked, and in files that exist only what is marked is written again
 * @param dryRun whether to write nothing, and only tell what would be written
 */
public record GenerateRequest(
        @Nullable String from,
        List<String> schemas,
        ModelOptions options,
        @Nullable Path out,
        boolean update,
        boolean dryRun) {
    public GenerateRequest {
        schemas = List.copyOf(schemas);
        Objects.requireNonNull(options);
    }

    /** Of one database. */
    public GenerateRequest(
            @Nullable String from, ModelOptions options, @Nullable Path out, boolean update, boolean dryRun) {
        this(from, List.of(), options, out, update, dryRun);
    }
}

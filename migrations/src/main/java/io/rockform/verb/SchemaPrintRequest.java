// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform schema print}.
 *
 * @param from a SOURCE; null for the server
 * @param schemas patterns of databases of the server that are read beside its default one
 */
public record SchemaPrintRequest(@Nullable String from, List<String> schemas) {
    public SchemaPrintRequest {
        schemas = List.copyOf(schemas);
    }

    /** Of one database. */
    public SchemaPrintRequest(@Nullable String from) {
        this(from, List.of());
    }
}

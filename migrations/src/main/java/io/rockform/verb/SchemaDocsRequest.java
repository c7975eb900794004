// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform schema docs}.
 *
 * @param from a SOURCE; null for the server
 * @param schemas patterns of databases of the server that are read beside its default one
 * @param file where to write, in place of what is there; null to write nothing
 * @param title of the page; null for the name of the database, or of the source
 * @param dryRun whether to write nothing all the same, and only tell what would be written
 */
public record SchemaDocsRequest(
        @Nullable String from,
        List<String> schemas,
        @Nullable Path file,
        @Nullable String title,
        Format format,
        boolean dryRun) {
    public SchemaDocsRequest {
        schemas = List.copyOf(schemas);
        Objects.requireNonNull(format);
    }

    /** The forms of the page. */
    public enum Format {
        /** One page that needs nothing else. */
        HTML,
        /** Tables and a Mermaid diagram. */
        MARKDOWN
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to start an embedded server.
 *
 * @param data the directory of its data, made if missing; null keeps all in memory, gone when the server is closed
 * @param database the database to make if it does not exist
 * @param version the StarRocks version to answer as, such as {@code 3.5}; null for the provider's choice
 */
public record EmbeddedServerOptions(
        @Nullable Path data, String database, @Nullable String version) {
    public EmbeddedServerOptions {
        Objects.requireNonNull(database);
    }
}

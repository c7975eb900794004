// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What was read from a server.
 *
 * @param schema the objects that Rockform can reproduce word for word
 * @param unsupported the others
 */
public record SchemaReading(Schema schema, List<UnsupportedObject> unsupported) {
    public SchemaReading {
        Objects.requireNonNull(schema);
        unsupported = List.copyOf(unsupported);
    }
}

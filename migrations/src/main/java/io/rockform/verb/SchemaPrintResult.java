// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.schema.Schema;
import java.util.Objects;

/**
 * The schema as text.
 *
 * @param schema in an order in which it can be created, else by name
 * @param sql the CREATE statements, each ended by a semicolon
 */
public record SchemaPrintResult(Schema schema, String sql) implements VerbResult {
    public SchemaPrintResult {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(sql);
    }
}

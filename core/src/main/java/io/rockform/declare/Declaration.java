// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Schema;
import java.util.Objects;

/**
 * What a set of models says: the schema that is wanted, and which of its objects and columns are old ones under new
 * names. Renames are no part of the schema: once applied they have no effect.
 */
public record Declaration(Schema schema, Renames renames) {
    public Declaration {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(renames);
    }

    public static Declaration of(Schema schema) {
        return new Declaration(schema, Renames.NONE);
    }
}

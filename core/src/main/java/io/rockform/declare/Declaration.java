// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.Map;
import java.util.Objects;

/**
 * What a set of models says: the schema that is wanted, and which of its objects and columns are old ones under new
 * names. Renames are no part of the schema: once applied they have no effect.
 *
 * @param places where objects are declared, as people are told it; without those whose place is not known
 */
public record Declaration(Schema schema, Renames renames, Map<ObjectName, String> places) {
    public Declaration {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(renames);
        places = Map.copyOf(places);
    }

    public Declaration(Schema schema, Renames renames) {
        this(schema, renames, Map.of());
    }

    public static Declaration of(Schema schema) {
        return new Declaration(schema, Renames.NONE);
    }

    /** The same of another schema. */
    public Declaration withSchema(Schema changed) {
        return new Declaration(changed, renames, places);
    }

    /** The same, declared at these places. */
    public Declaration withPlaces(Map<ObjectName, String> changed) {
        return new Declaration(schema, renames, changed);
    }
}

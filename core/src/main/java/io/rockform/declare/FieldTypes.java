// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.DataType;
import java.lang.reflect.Field;
import java.util.Optional;

/** Types of one's own for the fields of annotated models. */
@FunctionalInterface
public interface FieldTypes {
    /** None. */
    FieldTypes NONE = field -> Optional.empty();

    /** The StarRocks type of a field; empty to leave it to Rockform. Not asked where the field itself says its type. */
    Optional<DataType> typeOf(Field field);
}

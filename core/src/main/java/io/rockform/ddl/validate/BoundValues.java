// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.DateText;
import io.rockform.schema.DataType;
import io.rockform.schema.PartitionValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a value of a partition can be read as its column's type (facts 4.6). */
final class BoundValues {
    private BoundValues() {}

    /** What is wrong with the value; empty if nothing is, or the type is not known. */
    static Optional<String> check(@Nullable DataType type, PartitionValue value) {
        if (!(value instanceof PartitionValue.Literal literal) || !(type instanceof DataType.Simple simple)) {
            return Optional.empty();
        }
        String text = literal.text();
        return switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT, LARGEINT -> LiteralRules.integer(simple, text);
            case DATE, DATETIME ->
                DateText.parse(text).isPresent()
                        ? Optional.empty()
                        : Optional.of("date literal [" + text + "] is invalid");
            case BOOLEAN -> LiteralRules.truth(text);
            case FLOAT, DOUBLE, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> Optional.empty();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import io.rockform.schema.DataType.Simple;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The integer types, which StarRocks also gives to whole numbers in SQL. */
public final class IntegerTypes {
    /** From narrow to wide: each has twice the bits of the one before, from 8 on. */
    public static final List<Simple> ALL =
            List.of(Simple.TINYINT, Simple.SMALLINT, Simple.INT, Simple.BIGINT, Simple.LARGEINT);

    private static final int FEWEST_BITS = 8;

    private IntegerTypes() {}

    /** The narrowest type that holds the number; empty if none does. */
    public static Optional<Simple> narrowest(BigInteger number) {
        int bits = number.bitLength();
        for (int index = 0; index < ALL.size(); index++) {
            if (bits < FEWEST_BITS << index) {
                return Optional.of(ALL.get(index));
            }
        }
        return Optional.empty();
    }
}

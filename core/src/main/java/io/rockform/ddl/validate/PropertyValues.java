// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How servers read the values of properties. */
final class PropertyValues {
    private static final double LEAST_FALSE_POSITIVES = 0.0001;
    private static final double MOST_FALSE_POSITIVES = 0.05;

    private PropertyValues() {}

    static boolean isTruth(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    /** Of 32 bits. */
    static boolean isInteger(String value) {
        return integer(value).isPresent();
    }

    static Optional<Integer> integer(String value) {
        try {
            return Optional.of(Integer.parseInt(value));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    static boolean isLong(String value) {
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** What is wrong with a bloom_filter_fpp; empty if nothing is, or there is none. */
    static Optional<String> checkFalsePositives(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            double share = Double.parseDouble(value);
            return share >= LEAST_FALSE_POSITIVES && share <= MOST_FALSE_POSITIVES
                    ? Optional.empty()
                    : Optional.of(
                            "Bloom filter fpp should in [" + LEAST_FALSE_POSITIVES + ", " + MOST_FALSE_POSITIVES + "]");
        } catch (NumberFormatException noNumber) {
            return Optional.of("Bloom filter fpp is not Double");
        }
    }
}

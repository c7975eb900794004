// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.ObjectName;
import java.util.Objects;

/**
 * A difference that StarRocks cannot mend in place, or that cannot be decided.
 *
 * @param object what differs
 * @param attribute in which respect, in StarRocks' terms: {@code KEY}, {@code DEFAULT of column c}
 * @param actual what is there
 * @param declared what is wanted
 * @param reason why it cannot be changed, with StarRocks' own words where it has some
 * @param remedy what would do it
 */
public record Finding(
        ObjectName object, String attribute, String actual, String declared, String reason, String remedy) {
    public Finding {
        Objects.requireNonNull(object);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(actual);
        Objects.requireNonNull(declared);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(remedy);
    }

    /** One line for people. */
    public String text() {
        return object + ": " + attribute + " is " + actual + ", declared is " + declared + ": " + reason + "; "
                + remedy;
    }
}

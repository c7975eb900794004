// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import java.util.Objects;

/**
 * An attribute that is otherwise than the revisions have left it: somebody changed it by other means.
 *
 * @param object the name of the object, or of a database
 * @param attribute in which respect: {@code comment}, {@code type of column c}, {@code table} for the table as a whole
 * @param expected what the revisions lead to
 * @param actual what is there
 */
public record DriftedAttribute(String object, String attribute, String expected, String actual) {
    public DriftedAttribute {
        Objects.requireNonNull(object);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(actual);
    }

    /** One line for people. */
    public String text() {
        return object + ": " + attribute + " is " + line(actual) + "; by the revisions it is " + line(expected);
    }

    private static String line(String value) {
        return value.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

/** The four ways in which a table treats rows of one key. */
public enum KeyModel {
    DUPLICATE,
    AGGREGATE,
    UNIQUE,
    PRIMARY
}

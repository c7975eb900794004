// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

/** The forms in which a schema is declared. */
public enum ModelStyle {
    /** Java: a class that builds the schema. */
    BUILDER,
    /** Java: an annotated class for each table and view. */
    ANNOTATED,
    /** Java: an annotated record for each table and view. */
    RECORDS,
    /** CREATE statements. */
    SQL
}

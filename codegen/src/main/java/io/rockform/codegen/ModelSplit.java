// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

/** Which objects share a file. Annotated classes have one each anyway. */
public enum ModelSplit {
    /** All of them. */
    NONE,
    /** Those of a database. */
    DATABASE,
    /** Each has its own. */
    OBJECT
}

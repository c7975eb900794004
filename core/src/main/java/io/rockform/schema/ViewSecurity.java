// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

/** Whose privileges a view reads with; StarRocks 3.4 and newer. */
public enum ViewSecurity {
    /** The definer's: a reader of the view needs no privilege on its tables. */
    NONE,
    /** The reader's own. */
    INVOKER
}

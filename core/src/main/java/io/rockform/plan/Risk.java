// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

/** What running a step may cost, from nothing to lost data. */
public enum Risk {
    /** Metadata only. */
    NONE,
    /** All rows of the table are written anew, in the background. */
    REWRITES_DATA,
    /** Readers or writers that use the old name, column or definition fail afterwards. */
    BREAKS_CLIENTS,
    /** Rows or values are gone afterwards. */
    LOSES_DATA
}

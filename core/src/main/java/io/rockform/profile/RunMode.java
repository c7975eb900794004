// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

/** Where a cluster keeps its data. */
public enum RunMode {
    /** On the backends' own disks. */
    SHARED_NOTHING,
    /** In object storage. */
    SHARED_DATA
}

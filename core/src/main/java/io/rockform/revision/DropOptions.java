// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

/** How something is dropped. */
public final class DropOptions {
    private boolean forced;

    DropOptions() {}

    /** Not to be recovered: FORCE. */
    public DropOptions force() {
        forced = true;
        return this;
    }

    boolean isForced() {
        return forced;
    }
}

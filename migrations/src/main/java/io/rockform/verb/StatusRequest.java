// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * {@code rockform status}: where the database is, who works on it, what was left half-done.
 *
 * @param acceptChanged whether to record the files as they are now, where they were changed after they were applied
 */
public record StatusRequest(boolean acceptChanged) {
    public StatusRequest() {
        this(false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * {@code rockform current}.
 *
 * @param checkHeads whether it is a failure if not all revisions are applied
 */
public record CurrentRequest(boolean checkHeads) {
    public CurrentRequest() {
        this(false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/** {@code rockform show}. */
public record ShowRequest(String revision) {
    public ShowRequest {
        Objects.requireNonNull(revision);
    }
}

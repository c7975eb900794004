// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * {@code rockform edit}: find the file to edit.
 *
 * @param revision by any name
 */
public record EditRequest(String revision) {
    public EditRequest {
        Objects.requireNonNull(revision);
    }
}

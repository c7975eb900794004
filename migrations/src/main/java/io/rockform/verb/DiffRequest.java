// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * {@code rockform diff}.
 *
 * @param from the SOURCE that is
 * @param to the SOURCE that is wanted
 */
public record DiffRequest(String from, String to) {
    public DiffRequest {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }
}

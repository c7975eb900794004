// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * {@code rockform diff}.
 *
 * @param from the SOURCE that is
 * @param to the SOURCE that is wanted
 * @param verify whether to try the way there and back in the sandbox
 */
public record DiffRequest(String from, String to, boolean verify) {
    public DiffRequest {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    /** Without a trial. */
    public DiffRequest(String from, String to) {
        this(from, to, false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.proof;

import java.util.List;
import java.util.Objects;

/**
 * What was tried in the sandbox, with success: a failure is an exception.
 *
 * @param server what the sandbox answered as, such as {@code StarRocks 3.5.0}
 * @param created how many statements made what is there
 * @param upgraded how many led from there to what is wanted
 * @param downgraded how many led back
 * @param unproven what could not be tried, or need not lead there, each with the reason
 */
public record Verification(String server, int created, int upgraded, int downgraded, List<String> unproven) {
    public Verification {
        Objects.requireNonNull(server);
        unproven = List.copyOf(unproven);
    }
}

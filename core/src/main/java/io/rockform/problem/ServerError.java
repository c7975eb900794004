// SPDX-License-Identifier: Apache-2.0
package io.rockform.problem;

import java.util.Objects;

/**
 * An error as StarRocks words it. Validation and the sandbox answer with the recorded texts, so that what is said before
 * a server is asked is what the server would have said.
 *
 * @param code the number, 1064 where StarRocks has no own one (facts 12.3)
 * @param sqlState five characters, {@code HY000} for 1064
 */
public record ServerError(int code, String sqlState, String message) {
    public ServerError {
        Objects.requireNonNull(sqlState);
        Objects.requireNonNull(message);
    }

    /** An error without a code of its own. */
    public static ServerError general(String message) {
        return new ServerError(1064, "HY000", message);
    }

    /** An error found in analysis, with the prefix and the final point that StarRocks puts around it (facts 12.3). */
    public static ServerError analysis(String detail) {
        return general("Getting analyzing error. Detail message: " + detail + ".");
    }
}

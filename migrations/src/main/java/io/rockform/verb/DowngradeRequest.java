// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * {@code rockform downgrade}.
 *
 * @param target {@code -1}, an id, {@code base}, …; with {@code sql} a range {@code b:a}
 * @param sql whether to give the script instead of running it; no server is asked
 */
public record DowngradeRequest(String target, boolean sql) {
    public DowngradeRequest {
        Objects.requireNonNull(target);
    }

    public static DowngradeRequest to(String target) {
        return new DowngradeRequest(target, false);
    }
}

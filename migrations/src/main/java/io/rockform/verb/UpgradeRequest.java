// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * {@code rockform upgrade}.
 *
 * @param target {@code head}, an id, {@code +1}, …; with {@code sql} also a range {@code a:b}
 * @param sql whether to give the script instead of running it; no server is asked
 * @param options what this run does otherwise than is configured
 */
public record UpgradeRequest(String target, boolean sql, RunOptions options) {
    public UpgradeRequest {
        Objects.requireNonNull(target);
        Objects.requireNonNull(options);
    }

    public UpgradeRequest(String target, boolean sql) {
        this(target, sql, RunOptions.NONE);
    }

    public static UpgradeRequest to(String target) {
        return new UpgradeRequest(target, false);
    }
}

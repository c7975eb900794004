// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;

/**
 * {@code rockform downgrade}.
 *
 * @param target {@code -1}, an id, {@code base}, …; with {@code sql} a range {@code b:a}
 * @param sql whether to give the script instead of running it; no server is asked
 * @param options what this run does otherwise than is configured
 */
public record DowngradeRequest(String target, boolean sql, RunOptions options) {
    public DowngradeRequest {
        Objects.requireNonNull(target);
        Objects.requireNonNull(options);
    }

    public DowngradeRequest(String target, boolean sql) {
        this(target, sql, RunOptions.NONE);
    }

    public static DowngradeRequest to(String target) {
        return new DowngradeRequest(target, false);
    }
}

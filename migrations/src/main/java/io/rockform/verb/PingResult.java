// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.profile.RunMode;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server is.
 *
 * @param database the server's URL, without its password
 * @param version as the server tells it, such as {@code 3.5.0-7e63e32}
 * @param aliveBackends null if the user may not ask
 * @param roundTrip how long {@code SELECT 1} took
 */
public record PingResult(
        String database,
        String version,
        RunMode runMode,
        @Nullable Integer aliveBackends,
        Duration roundTrip) implements VerbResult {
    public PingResult {
        Objects.requireNonNull(database);
        Objects.requireNonNull(version);
        Objects.requireNonNull(runMode);
        Objects.requireNonNull(roundTrip);
    }
}

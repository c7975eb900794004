// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server is, read once after connecting.
 *
 * @param aliveBackends how many backends (compute nodes) can hold a replica; null if the user may not ask (facts 10)
 */
public record ServerProfile(
        StarRocksVersion version, RunMode runMode, @Nullable Integer aliveBackends) {
    /** A profile that knows every feature, for text that no server sees. */
    public static final ServerProfile OFFLINE =
            new ServerProfile(StarRocksVersion.NEWEST, RunMode.SHARED_NOTHING, null);

    /** Each recorded version in each run mode: what all of them refuse, no server takes. */
    public static final List<ServerProfile> KINDS = Stream.of(
                    new StarRocksVersion(3, 3, 0), new StarRocksVersion(3, 5, 0), StarRocksVersion.NEWEST)
            .flatMap(version ->
                    Arrays.stream(RunMode.values()).map(runMode -> new ServerProfile(version, runMode, null)))
            .toList();

    public ServerProfile {
        Objects.requireNonNull(version);
        Objects.requireNonNull(runMode);
    }

    /** A shared-nothing server of that version, with an unknown number of backends. */
    public static ServerProfile of(int major, int minor) {
        return new ServerProfile(new StarRocksVersion(major, minor, 0), RunMode.SHARED_NOTHING, null);
    }

    public boolean has(Feature feature) {
        return version.isAtLeast(feature.since());
    }

    /**
     * Whether tables and materialized views without DISTRIBUTED BY may be distributed by ranges of their sort key. Whether they
     * are is the server's configuration (enable_range_distribution); SHOW CREATE prints no distribution for them (facts 4.4).
     */
    public boolean mayDistributeByRange() {
        return has(Feature.RANGE_DISTRIBUTION) && runMode == RunMode.SHARED_DATA;
    }

    /** The number of alive backends, where it is known. */
    public OptionalInt knownBackends() {
        return aliveBackends == null ? OptionalInt.empty() : OptionalInt.of(aliveBackends);
    }
}

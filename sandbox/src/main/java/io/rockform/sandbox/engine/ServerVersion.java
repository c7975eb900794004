// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The StarRocks versions that the sandbox answers as: the recorded ones (recorded server/identity). */
public enum ServerVersion {
    V3_3(new StarRocksVersion(3, 3, 15), "08c8496", "5.1.0"),
    V3_5(new StarRocksVersion(3, 5, 0), "7e63e32", "8.0.33"),
    V4_1(new StarRocksVersion(4, 1, 0), "70d1c24", "8.0.33");

    /** The recorded servers have three backends, and so has the sandbox: the default replication of 3 is possible. */
    public static final int BACKENDS = 3;

    private final StarRocksVersion version;
    private final String commit;
    private final String mysqlVersion;

    ServerVersion(StarRocksVersion version, String commit, String mysqlVersion) {
        this.version = version;
        this.commit = commit;
        this.mysqlVersion = mysqlVersion;
    }

    /** The version of that name, such as {@code 3.5} or {@code 3.5.0}; empty if it is none of these. */
    public static Optional<ServerVersion> named(String name) {
        return Arrays.stream(values())
                .filter(version -> name.equals(version.title())
                        || StarRocksVersion.parse(name).equals(Optional.of(version.version)))
                .findFirst();
    }

    /** All names, for messages. */
    public static String titles() {
        return Arrays.stream(values()).map(ServerVersion::title).collect(Collectors.joining(", "));
    }

    /** {@code 3.5}. */
    public String title() {
        return version.major() + "." + version.minor();
    }

    /** {@code 3.5.0-7e63e32}, as current_version() says. */
    public String text() {
        return version + "-" + commit;
    }

    /** The MySQL version that VERSION() and the handshake say. */
    public String mysqlVersion() {
        return mysqlVersion;
    }

    public boolean isAtLeast(ServerVersion other) {
        return compareTo(other) >= 0;
    }

    public ServerProfile profile() {
        return new ServerProfile(version, RunMode.SHARED_NOTHING, BACKENDS);
    }
}

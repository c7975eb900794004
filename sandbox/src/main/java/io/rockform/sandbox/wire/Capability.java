// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

/** Capability bits of the handshake, of which the server announces some and the client takes some of those. */
enum Capability {
    LONG_PASSWORD(0),
    FOUND_ROWS(1),
    LONG_FLAG(2),
    CONNECT_WITH_DB(3),
    PROTOCOL_41(9),
    /** Announced only by a server that has a key. */
    TLS(11),
    TRANSACTIONS(13),
    SECURE_CONNECTION(15),
    MULTI_RESULTS(17),
    PS_MULTI_RESULTS(18),
    PLUGIN_AUTH(19),
    CONNECT_ATTRS(20),
    PLUGIN_AUTH_LENENC(21),
    DEPRECATE_EOF(24);

    /** Not multi statements: StarRocks runs several statements of one text without announcing it (facts 12.1). */
    static final long ANNOUNCED = allBut(TLS);

    private final long bit;

    Capability(int position) {
        this.bit = 1L << position;
    }

    boolean in(long capabilities) {
        return (capabilities & bit) != 0;
    }

    static long announced(boolean withTls) {
        return withTls ? ANNOUNCED | TLS.bit : ANNOUNCED;
    }

    private static long allBut(Capability left) {
        long bits = 0;
        for (Capability capability : values()) {
            bits |= capability.bit;
        }
        return bits & ~left.bit;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.util.Arrays;

/**
 * The server's first packet, version 10 of the handshake.
 *
 * @param capabilities what the server offers
 */
record Greeting(String serverVersion, int connectionId, byte[] challenge, long capabilities) {
    private static final int VERSION = 10;
    private static final int UTF8 = 33;
    private static final int FIRST_PART = 8;

    PayloadWriter payload() {
        return new PayloadWriter()
                .int1(VERSION)
                .endedText(serverVersion)
                .int4(connectionId)
                .raw(Arrays.copyOf(challenge, FIRST_PART))
                .int1(0)
                .int2((int) (capabilities & 0xFFFF))
                .int1(UTF8)
                .int2(ServerStatus.AUTOCOMMIT)
                .int2((int) (capabilities >>> 16))
                .int1(challenge.length + 1)
                .zeros(10)
                .raw(Arrays.copyOfRange(challenge, FIRST_PART, challenge.length))
                .int1(0)
                .endedText(NativePassword.PLUGIN);
    }

    /** Asks a client that began with another plugin for mysql_native_password, the only one there is (facts 12.1). */
    PayloadWriter authenticationSwitch() {
        return new PayloadWriter()
                .int1(0xFE)
                .endedText(NativePassword.PLUGIN)
                .raw(challenge)
                .int1(0);
    }
}

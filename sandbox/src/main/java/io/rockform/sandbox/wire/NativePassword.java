// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.security.SecureRandom;

/** The plugin {@code mysql_native_password}, the only one: {@link io.rockform.sandbox.access.PasswordHash} checks its proofs. */
final class NativePassword {
    static final String PLUGIN = "mysql_native_password";
    static final int CHALLENGE_LENGTH = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private NativePassword() {}

    /** Random bytes without zero, which would end the challenge, and without {@code $}, which older clients refuse. */
    static byte[] challenge() {
        byte[] challenge = new byte[CHALLENGE_LENGTH];
        for (int index = 0; index < challenge.length; index++) {
            challenge[index] = (byte) ('0' + RANDOM.nextInt(75));
        }
        return challenge;
    }
}

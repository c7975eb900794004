// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The plugin {@code mysql_native_password}: the client proves that it knows the password by
 * {@code SHA1(password) XOR SHA1(challenge + SHA1(SHA1(password)))}.
 */
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

    /** Whether {@code proof} is what a client that knows {@code password} answers to {@code challenge}. */
    static boolean proves(String password, byte[] challenge, byte[] proof) {
        if (password.isEmpty()) {
            return proof.length == 0;
        }
        byte[] once = sha1(password.getBytes(StandardCharsets.UTF_8));
        byte[] expected = sha1(challenge, sha1(once));
        for (int index = 0; index < expected.length; index++) {
            expected[index] ^= once[index];
        }
        return MessageDigest.isEqual(expected, proof);
    }

    private static byte[] sha1(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}

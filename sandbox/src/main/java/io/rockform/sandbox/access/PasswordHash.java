// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A password as {@code mysql_native_password} keeps it: twice hashed, so that who reads it cannot log in.
 *
 * @param text {@code *} and 40 hexadecimal digits; empty for no password
 */
public record PasswordHash(String text) {
    private static final Pattern FORM = Pattern.compile("(\\*[0-9A-F]{40})?");

    /** Lets in without a password. */
    public static final PasswordHash NONE = new PasswordHash("");

    public PasswordHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no hash of a password");
        }
    }

    public static PasswordHash of(String password) {
        return password.isEmpty()
                ? NONE
                : new PasswordHash("*"
                        + HexFormat.of()
                                .withUpperCase()
                                .formatHex(sha1(sha1(password.getBytes(StandardCharsets.UTF_8)))));
    }

    /** What {@code IDENTIFIED BY PASSWORD} gives; empty if it is no hash. */
    public static Optional<PasswordHash> read(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new PasswordHash(upper)) : Optional.empty();
    }

    /**
     * Whether {@code proof} is what a client that knows the password answers to {@code challenge}: {@code SHA1(password) XOR
     * SHA1(challenge + SHA1(SHA1(password)))}.
     */
    public boolean isProved(byte[] challenge, byte[] proof) {
        if (text.isEmpty()) {
            return proof.length == 0;
        }
        byte[] kept = HexFormat.of().parseHex(text, 1, text.length());
        byte[] once = sha1(challenge, kept);
        if (proof.length != once.length) {
            return false;
        }
        for (int index = 0; index < once.length; index++) {
            once[index] ^= proof[index];
        }
        return MessageDigest.isEqual(sha1(once), kept);
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

    @Override
    public String toString() {
        return text.isEmpty() ? "no password" : "a password";
    }
}

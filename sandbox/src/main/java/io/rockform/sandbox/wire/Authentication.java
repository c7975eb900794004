// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.access.PasswordHash;
import io.rockform.sandbox.session.Answer;
import java.util.HashMap;
import java.util.Map;

/** Tells who may connect. */
public interface Authentication {
    /**
     * Whether a client that says to be {@code user} is let in.
     *
     * @param address where it comes from, without a port
     * @param challenge what it was sent
     * @param proof what it answered
     */
    boolean admits(String user, String address, byte[] challenge, byte[] proof);

    /** Lets in users with these passwords, from everywhere; an empty password lets in without one. */
    static Authentication of(Map<String, String> passwords) {
        Map<String, PasswordHash> hashes = new HashMap<>();
        passwords.forEach((user, password) -> hashes.put(user, PasswordHash.of(password)));
        return (user, address, challenge, proof) -> {
            PasswordHash hash = hashes.get(user);
            return hash != null && hash.isProved(challenge, proof);
        };
    }

    /** What StarRocks says to a wrong user or password (facts 12.3). */
    static Answer.Refused accessDenied(String user, boolean usingPassword) {
        return new Answer.Refused(
                1045,
                "28000",
                "Access denied for user '" + user + "' (using password: " + (usingPassword ? "YES" : "NO") + ")");
    }
}

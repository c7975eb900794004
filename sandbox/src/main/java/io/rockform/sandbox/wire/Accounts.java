// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.Answer;
import java.util.Map;

/**
 * Who may connect.
 *
 * @param passwords by user name; an empty password lets in without one
 */
public record Accounts(Map<String, String> passwords) {
    private static final int ACCESS_DENIED = 1045;

    public Accounts {
        passwords = Map.copyOf(passwords);
    }

    /** StarRocks' accounts after installation: root without a password. */
    public static Accounts rootOnly() {
        return new Accounts(Map.of("root", ""));
    }

    boolean admits(String user, byte[] challenge, byte[] proof) {
        String password = passwords.get(user);
        return password != null && NativePassword.proves(password, challenge, proof);
    }

    /** What StarRocks says to a wrong user or password (facts 12.3). */
    static Answer.Refused accessDenied(String user, boolean usingPassword) {
        return new Answer.Refused(
                ACCESS_DENIED,
                "28000",
                "Access denied for user '" + user + "' (using password: " + (usingPassword ? "YES" : "NO") + ")");
    }

    @Override
    public String toString() {
        return "Accounts" + passwords.keySet();
    }
}

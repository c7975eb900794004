// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.Objects;

/**
 * A user, from somewhere.
 *
 * @param host an address, or {@code %} for any
 */
public record UserName(String user, String host) {
    public static final String ANY_HOST = "%";

    public UserName {
        Objects.requireNonNull(user);
        Objects.requireNonNull(host);
    }

    public static UserName anywhere(String user) {
        return new UserName(user, ANY_HOST);
    }

    /** {@code 'ann'@'%'}. */
    public String text() {
        return "'" + user + "'@'" + host + "'";
    }
}

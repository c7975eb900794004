// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

import java.util.Objects;

/**
 * Who speaks on a connection.
 *
 * @param connectionId unique while the server runs
 * @param address {@code host:port} of the client
 */
public record Client(int connectionId, String user, String address) {
    /** The client's address without its port. */
    public String host() {
        int port = address.lastIndexOf(':');
        return port < 0 ? address : address.substring(0, port);
    }

    public Client {
        Objects.requireNonNull(user);
        Objects.requireNonNull(address);
    }
}

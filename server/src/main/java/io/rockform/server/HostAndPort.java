// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.Objects;

/**
 * A frontend's address.
 *
 * @param host a name or an address; an IPv6 address without its brackets
 * @param port the frontend's {@code query_port}
 */
public record HostAndPort(String host, int port) {
    public HostAndPort {
        Objects.requireNonNull(host);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}

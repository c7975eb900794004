// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

/** What answers the statements of all connections. */
public interface Engine extends AutoCloseable {
    /** The version that the handshake announces and {@code VERSION()} answers, such as {@code 8.0.33}. */
    String handshakeVersion();

    /** Opens the session of a client that has been let in. */
    Session open(Client client, Connections connections);

    @Override
    void close();
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

/** A server that runs inside this process. */
public interface EmbeddedServer extends AutoCloseable {
    /** The address that it listens on. */
    String host();

    /** The TCP port that it listens on. */
    int port();

    /** Stops the server. What was to be kept is on disk when this returns. Closing twice is harmless. */
    @Override
    void close();
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

/**
 * Starts the server behind a {@code sandbox:} URL inside this process. Found by {@link java.util.ServiceLoader}; the
 * artifact {@code io.rockform:rockform-sandbox} has one.
 */
public interface EmbeddedServerProvider {
    /**
     * Starts a server that listens on a free port of the loopback address, with {@link EmbeddedServerOptions#database()}
     * made if it does not exist and a user {@code root} without a password. It answers when this method returns.
     *
     * @throws io.rockform.problem.RockformException if the data cannot be read or another process uses them
     */
    EmbeddedServer start(EmbeddedServerOptions options);
}

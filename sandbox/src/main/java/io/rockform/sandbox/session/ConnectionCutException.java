// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

/** The connection is to end without another word. */
public final class ConnectionCutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConnectionCutException() {
        super("the connection is cut", null, false, false);
    }
}

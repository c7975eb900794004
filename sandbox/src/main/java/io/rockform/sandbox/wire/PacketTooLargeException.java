// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.IOException;

/** A client sent more in one packet than the server takes. */
final class PacketTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
}

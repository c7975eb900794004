// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

/** Status bits that go with OK and EOF packets. */
final class ServerStatus {
    static final int AUTOCOMMIT = 0x0002;
    static final int MORE_RESULTS = 0x0008;

    private ServerStatus() {}
}

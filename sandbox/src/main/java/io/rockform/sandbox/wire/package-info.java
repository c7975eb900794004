// SPDX-License-Identifier: Apache-2.0
/**
 * The MySQL wire protocol: handshake, authentication, packets, commands and result sets over TCP.
 */
@NullMarked
package io.rockform.sandbox.wire;

import org.jspecify.annotations.NullMarked;

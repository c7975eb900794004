// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform ping}: can we connect, and to what? */
public record PingRequest() {}

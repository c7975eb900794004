// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform unlock}. */
public record UnlockRequest() {}

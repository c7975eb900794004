// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * {@code rockform unlock}.
 *
 * @param dryRun whether to change nothing, and only tell who holds the lock
 */
public record UnlockRequest(boolean dryRun) {}

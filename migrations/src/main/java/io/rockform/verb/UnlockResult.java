// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * What {@code unlock} found.
 *
 * @param owner who held the lock until now; null if it was free
 * @param dryRun whether it still is held
 */
public record UnlockResult(@Nullable String owner, boolean dryRun) implements VerbResult {}

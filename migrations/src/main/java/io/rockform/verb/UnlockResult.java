// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * What {@code unlock} found.
 *
 * @param owner who held the lock until now; null if it was free
 */
public record UnlockResult(@Nullable String owner) implements VerbResult {}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform create}: create what is declared and missing, without revisions.
 *
 * @param from the SOURCE of the declared schema; null for the models
 * @param dryRun whether to create nothing, and only tell what would be sent
 */
public record CreateRequest(@Nullable String from, boolean dryRun) {}

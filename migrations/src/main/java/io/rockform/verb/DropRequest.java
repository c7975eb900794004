// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform drop}: drop what is declared and exists, without revisions.
 *
 * @param from the SOURCE of the declared schema; null for the models
 * @param confirmed without it the verb refuses, naming what it would drop
 * @param dryRun whether to drop nothing, and only tell what would be sent
 */
public record DropRequest(@Nullable String from, boolean confirmed, boolean dryRun) {}

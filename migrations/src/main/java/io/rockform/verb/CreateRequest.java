// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform create}: create what is declared and missing, without revisions.
 *
 * @param from the SOURCE of the declared schema; null for the models
 */
public record CreateRequest(@Nullable String from) {}

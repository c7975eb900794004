// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform schema print}.
 *
 * @param from a SOURCE; null for the server
 */
public record SchemaPrintRequest(@Nullable String from) {}

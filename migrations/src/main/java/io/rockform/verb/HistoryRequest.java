// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform history}.
 *
 * @param range {@code a:b}, {@code a:}, {@code :b}; null for all
 * @param indicateCurrent whether to ask the database which revisions it is at
 */
public record HistoryRequest(@Nullable String range, boolean indicateCurrent) {}

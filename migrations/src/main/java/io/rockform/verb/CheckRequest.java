// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform check}: is there anything to upgrade, or to write a revision for?
 *
 * @param from a SOURCE that stands for the database ({@code revisions} works offline); null for the server
 * @param acceptChanged whether to record the files as they are now, where they are not what was recorded of them
 */
public record CheckRequest(@Nullable String from, boolean acceptChanged) {}

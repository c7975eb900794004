// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform check}: is there anything to upgrade, or to write a revision for?
 *
 * @param from a SOURCE that stands for the database ({@code revisions} works offline); null for the server
 */
public record CheckRequest(@Nullable String from) {}

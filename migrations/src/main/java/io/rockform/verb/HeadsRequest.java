// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * {@code rockform heads}.
 *
 * @param resolveDependencies whether a revision that others depend on is no head
 */
public record HeadsRequest(boolean resolveDependencies) {}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * {@code rockform ensure-version}: make Rockform's own tables, if they are not there.
 *
 * @param sql whether to give the script instead of running it
 */
public record EnsureVersionRequest(boolean sql) {}

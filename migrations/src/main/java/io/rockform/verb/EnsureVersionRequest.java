// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * {@code rockform ensure-version}: make Rockform's own tables, if they are not there.
 *
 * @param sql whether to give the script instead of running it
 * @param dryRun whether to make nothing, and only tell whether they would be made
 */
public record EnsureVersionRequest(boolean sql, boolean dryRun) {}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * Rockform's own tables are there.
 *
 * @param database the server's URL, without its password; empty for a script
 * @param created whether they were made now
 * @param dryRun whether nothing was made, and this is only what would be
 * @param script the SQL script; null unless it was asked for
 */
public record EnsureVersionResult(
        String database,
        boolean created,
        boolean dryRun,
        @Nullable String script) implements VerbResult {}

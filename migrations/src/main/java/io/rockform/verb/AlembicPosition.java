// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is in Alembic's history, and so where the models stand that were written of it.
 *
 * @param at the revision; null if the database is at the base
 * @param title of it, as its script says; null if there is no script
 * @param scripts how many scripts there are; 0 if none were found
 * @param applied how many of them lead to where the database is
 * @param pending the titles of the others, which the models do not have
 */
public record AlembicPosition(
        @Nullable String at, @Nullable String title, int scripts, int applied, List<String> pending) {
    public AlembicPosition {
        pending = List.copyOf(pending);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.hook;

import io.rockform.server.Session;
import java.util.Objects;

/**
 * A revision that is run on a database.
 *
 * @param id of the revision
 * @param message what it does, in a line
 * @param upgrade false for a downgrade
 * @param database the URL without its password
 * @param session the connection that the revision runs on
 */
public record RevisionEvent(
        String id, String message, boolean upgrade, String database, Session session, HookContext context) {
    public RevisionEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(message);
        Objects.requireNonNull(database);
        Objects.requireNonNull(session);
        Objects.requireNonNull(context);
    }
}

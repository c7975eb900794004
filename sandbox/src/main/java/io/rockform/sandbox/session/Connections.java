// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

import java.time.Duration;
import java.util.List;

/** All connections of the server, as SHOW PROCESSLIST and KILL need them. */
public interface Connections {
    /** By connection id. */
    List<Connection> all();

    /**
     * Ends a connection, or only the statement that runs on it.
     *
     * @return false if there is no such connection
     */
    boolean kill(int connectionId, boolean statementOnly);

    /**
     * Ends all connections but one.
     *
     * @param connectionId of the one that goes on; 0 for none
     * @param downtime for how long no new one is let in
     */
    void cutOthers(int connectionId, Duration downtime);

    /**
     * A connection as it is now.
     *
     * @param seconds since the current command began
     * @param text the statement that runs; empty for none
     */
    record Connection(Client client, boolean busy, long seconds, String text) {}
}

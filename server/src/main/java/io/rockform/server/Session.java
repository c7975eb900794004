// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

/** Runs statements, one at a time, in the order of the calls. For one thread. */
public interface Session {
    /**
     * Runs a statement whose rows, if any, are of no interest.
     *
     * @param sql one statement; a final semicolon is allowed
     * @throws StatementRefused if the server answers with an error
     * @throws ConnectionLost if no answer came, so that the statement may or may not have taken effect
     */
    void execute(String sql);

    /**
     * Runs a statement and reads all its rows.
     *
     * @throws StatementRefused if the server answers with an error
     * @throws ConnectionLost if no answer came
     */
    Rows query(String sql);

    /**
     * Brings the connected frontend up to date with the leader: afterwards SHOW statements tell what the leader knew when
     * this began. Needed after connecting and after a job has finished (facts 12.4).
     */
    default void synchronize() {
        execute("SYNC");
    }
}

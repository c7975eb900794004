// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

/** Where a run is struck, as seen from a statement. */
enum Point {
    /** The runner has decided to send it; the server has not got it. */
    BEFORE_SENDING,
    /** The server has answered; the runner has not heard it. */
    BEFORE_THE_ANSWER,
    /** The runner has heard the answer, and has not written it down. */
    BEFORE_THE_JOURNAL,
    /** The server works on it: on the statement itself, or on the job that it started. */
    WHILE_IT_WORKS,
    /** The journal is being written: the server has the entry, the runner does not know it. */
    IN_THE_JOURNAL_WRITE,
    /** The lock is being renewed while the statement waits for its answer. */
    IN_THE_LOCK_RENEWAL
}

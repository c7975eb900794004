// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

/** What to do when a statement of a revision has failed without effect. */
public enum OnFailure {
    /** Leave what was done: the next run goes on from there. */
    STOP,
    /** Take back what was done of the revision, as far as there is a way back that loses nothing. */
    REVERT
}

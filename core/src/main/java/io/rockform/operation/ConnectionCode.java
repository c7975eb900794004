// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

/** Code of a revision that works on the database itself, where SQL that is known beforehand is not enough. */
@FunctionalInterface
public interface ConnectionCode {
    /**
     * Does its work. Called once, in the run, when its turn has come.
     *
     * @throws Exception whatever went wrong; the run stops there
     */
    void run(RevisionConnection connection) throws Exception;
}

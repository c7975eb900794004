// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

/** One step of a history and its way back. */
public interface Migration {
    /** Records the operations that lead from the parents to this revision. */
    void upgrade(Operations op);

    /** Records the operations that lead back. */
    void downgrade(Operations op);
}

// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;

/** Refuses revisions that are not what their checksums say. */
final class Integrity {
    private Integrity() {}

    /**
     * What a database remembers, if the files of what was applied to it are what they were.
     *
     * @param accept whether to record the files as they are now instead
     */
    static RecordedHistory of(Workspace workspace, Database database, boolean accept) {
        RecordedHistory recorded = workspace.recorded(database);
        if (!accept) {
            recorded.revisions().checksums().requireWhole();
            recorded.requireUnchanged();
            AlembicStep.require(database, recorded);
            return recorded;
        }
        recorded.accept(database.history());
        recorded.revisions().checksums().write();
        return workspace.recorded(database);
    }
}

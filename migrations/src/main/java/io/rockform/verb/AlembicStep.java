// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.server.history.AlembicTable;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether Alembic's table, where it is kept in step, says what Rockform has written. An id that no revision of the project
 * has was written by Alembic: it has changed the database since. What a stopped run has left behind names revisions of the
 * project, and is mended by the next record.
 */
final class AlembicStep {
    private AlembicStep() {}

    /** The ids that Alembic has written since; none if it is in step, or not kept so. */
    static Set<String> ahead(Database database, RecordedHistory recorded) {
        String name = database.history().tables().alembic();
        if (name == null) {
            return Set.of();
        }
        AlembicTable table = new AlembicTable(database.connection(), name);
        Set<String> ahead = table.exists() ? table.read() : new TreeSet<>();
        ahead.removeAll(recorded.graph().ids());
        recorded.recorded().forEach(each -> ahead.remove(each.id()));
        return ahead;
    }

    /** @throws RockformException {@link ProblemCode#NOT_UP_TO_DATE} if Alembic has changed the database since */
    static void require(Database database, RecordedHistory recorded) {
        Set<String> ahead = ahead(database, recorded);
        if (!ahead.isEmpty()) {
            String id = ahead.iterator().next();
            throw new RockformException(Problem.of(
                            ProblemCode.NOT_UP_TO_DATE,
                            "Alembic has moved the database on to " + String.join(", ", ahead)
                                    + ", which no revision of this project has as its id")
                    .remedy("Write what it did into a revision of that id: rockform revision --adopt --rev-id " + id
                            + " -m \"…\""));
        }
    }
}

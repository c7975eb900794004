// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.ProjectFiles;
import io.rockform.schema.Schema;
import io.rockform.snapshot.Snapshot;
import io.rockform.snapshot.SqlSnapshot;
import io.rockform.source.SourcedSchema;
import java.nio.file.Path;

/** {@code rockform schema snapshot}: a source in a file, exactly as it is. */
public final class SchemaSnapshot implements Verb<SchemaSnapshotRequest, SchemaSnapshotResult> {
    @Override
    public SchemaSnapshotResult run(Invocation invocation, SchemaSnapshotRequest request) {
        Path file = request.file();
        boolean sql = file != null && file.toString().endsWith(".sql");
        if (file != null && !sql && !file.toString().endsWith(".json")) {
            throw new RockformException(Problem.of(
                            ProblemCode.USAGE, "a snapshot is a .json or .sql file, not '" + file.getFileName() + "'")
                    .remedy("Give the file one of these endings."));
        }
        Workspace workspace = new Workspace(invocation);
        SourcedSchema source = new Sources(workspace).readOrServer(request.from(), request.schemas());
        UnsupportedObjects.refuse(source);
        ServerProfile profile = source.profile() == null ? workspace.offline() : source.profile();
        Schema schema = SchemaPrint.creatable(source.schema(), profile);
        String text = sql ? SqlSnapshot.write(schema, profile) : Snapshot.write(schema);
        if (file != null && !request.dryRun()) {
            ProjectFiles.replace(file, text, workspace.places());
        }
        return new SchemaSnapshotResult(file, text, request.dryRun());
    }
}
